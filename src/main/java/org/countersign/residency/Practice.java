package org.countersign.residency;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/**
 * How this office verifies where people live.
 *
 * @param service null but for {@link Mode#HTTP}
 */
public record Practice(Mode mode, Substitutes substitutes, OutsideRegister service) {
    /** How far it goes. */
    public enum Mode {
        /** What they say stands as said: no point, address or ZIP is held against anything. */
        NONE,
        /** ZIPs alone. */
        ZIP,
        /** Points, the address register, ZIPs: the usual way. */
        REGISTER,
        /** As REGISTER, and an outside service is asked for what the register does not have. */
        HTTP
    }

    public static final Practice USUAL = new Practice(Mode.REGISTER, Substitutes.NONE, null);

    /** @throws IllegalStateException in words, where the settings do not fit */
    static Practice read(String mode, String url, String substitutes) {
        Mode read = Arrays.stream(Mode.values()).filter(each -> each.name().equalsIgnoreCase(mode.strip())).findFirst()
                .orElseThrow(() -> new IllegalStateException("COUNTERSIGN_VERIFICATION is one of none, zip, register, http; not “" + mode + "”."));
        if (read != Mode.HTTP) return new Practice(read, Substitutes.read(substitutes), null);
        if (!url.strip().toLowerCase(Locale.ROOT).matches("https?://.+")) throw new IllegalStateException("COUNTERSIGN_VERIFICATION=http needs COUNTERSIGN_VERIFICATION_URL, an address that begins with https:// (or http:// on this machine).");
        return new Practice(read, Substitutes.read(substitutes), new OutsideRegister(URI.create(url.strip())));
    }

    boolean looksAtAddresses() { return mode == Mode.REGISTER || mode == Mode.HTTP; }

    boolean looksAtZips() { return mode != Mode.NONE; }
}
