package org.countersign.scan;

import java.util.Optional;

/** What a scan can be, told by how its bytes begin: a name can say anything. */
public enum ScanType {
    PDF("application/pdf", "pdf"), JPEG("image/jpeg", "jpg"), PNG("image/png", "png");

    private final String mime, ending;

    ScanType(String mime, String ending) {
        this.mime = mime;
        this.ending = ending;
    }

    public String mime() { return mime; }

    public String ending() { return ending; }

    /** Empty where it is none of these. */
    static Optional<ScanType> of(byte[] bytes) {
        if (begins(bytes, '%', 'P', 'D', 'F', '-')) return Optional.of(PDF);
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) return Optional.of(JPEG);
        return begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? Optional.of(PNG) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int at = 0; at < with.length; at++) if ((bytes[at] & 0xFF) != with[at]) return false;
        return true;
    }
}
