package org.countersign.mime;

/** Texts that stand in PGP's armour in the open (RFC 9580, 7): its lines are not the writer's. No signature is verified. */
public final class ClearSigned {
    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----", SIGNATURE = "\n-----BEGIN PGP SIGNATURE-----", END = "\n-----END PGP SIGNATURE-----";

    private ClearSigned() {}

    /** The text without its armour; one that has none, as it is. */
    public static String words(String text) {
        int begin = text.indexOf(BEGIN), body = begin < 0 ? -1 : text.indexOf("\n\n", begin), signature = body < 0 ? -1 : text.indexOf(SIGNATURE, body);
        if (signature < 0 || begin > 0 && text.charAt(begin - 1) != '\n') return text;
        int end = text.indexOf(END, signature);
        String said = text.substring(Math.min(body + 2, signature), signature).replaceAll("(?m)^- ", "");
        return text.substring(0, begin) + said + (end < 0 ? "" : text.substring(end + END.length()));
    }

    /** Nothing but a text that only its reader can open. */
    public static boolean sealed(String text) { return text.startsWith("-----BEGIN PGP MESSAGE-----"); }
}
