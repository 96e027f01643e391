package org.countersign.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java has. */
public final class Sha256 {
    private Sha256() {}

    /** For what comes piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** 32 bytes. */
    public static byte[] of(byte[] bytes) { return digest().digest(bytes); }

    /** 32 bytes, of the text's UTF-8. */
    public static byte[] of(String text) { return of(text.getBytes(StandardCharsets.UTF_8)); }
}
