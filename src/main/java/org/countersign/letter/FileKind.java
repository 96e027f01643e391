package org.countersign.letter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What bytes are by how they begin, whatever their suffix or sender says. */
public enum FileKind {
    EMPTY, MAILBOX, MESSAGE,
    /** Outlook's compound format, in which {@code .msg} usually comes. */
    OUTLOOK,
    /** XML as "Communicating with Congress" has it. */
    FORM, BINARY;

    /** How many bytes {@link #of} looks at. */
    public static final int LOOKED_AT = 4_096;
    private static final List<Magic> KNOWN = List.of(new Magic("D0CF11E0A1B11AE1", "application/x-ole-storage"), new Magic("25504446", "application/pdf"),
            new Magic("504B0304", "application/zip"), new Magic("89504E47", "image/png"), new Magic("FFD8FF", "image/jpeg"), new Magic("47494638", "image/gif"),
            new Magic("49492A00", "image/tiff"), new Magic("4D4D002A", "image/tiff"), new Magic("1F8B", "application/gzip"), new Magic("4D5A", "application/x-msdownload"),
            new Magic("7F454C46", "application/x-executable"), new Magic("52617221", "application/vnd.rar"), new Magic("377ABCAF", "application/x-7z-compressed"));

    private record Magic(String hex, String type) {}

    public static FileKind of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) return EMPTY;
        Optional<String> type = type(start);
        if (type.isPresent()) return type.get().equals("application/x-ole-storage") ? OUTLOOK : BINARY;
        if (text.startsWith("From ")) return MAILBOX;
        if (CwcReader.begins(start)) return FORM;
        boolean header = text.stripLeading().matches("(?s)[!-9;-~]{1,76}[ \\t]*:.*");
        return header || text.chars().filter(FileKind::control).count() * 10 < text.length() ? MESSAGE : BINARY;
    }

    /** The media type the bytes show; empty: they do not tell. */
    static Optional<String> type(byte[] start) {
        String hex = java.util.HexFormat.of().formatHex(start, 0, Math.min(8, start.length)).toUpperCase(Locale.ROOT);
        return KNOWN.stream().filter(magic -> hex.startsWith(magic.hex())).map(Magic::type).findFirst();
    }

    private static boolean control(int c) { return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 27; }
}
