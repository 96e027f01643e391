package org.countersign.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;

/** Hashes of passwords: PBKDF2 with HMAC-SHA-512 and 210,000 rounds (OWASP Password Storage Cheat Sheet, 2023). One takes about a third of a second of CPU. */
@ApplicationScoped
public class PasswordHashes {
    @Inject Pbkdf2PasswordHash pbkdf2;
    private String nobodys;

    @PostConstruct void start() {
        pbkdf2.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32", "Pbkdf2PasswordHash.KeySizeBytes", "64"));
    }

    public String of(String password) { return pbkdf2.generate(characters(password)); }

    /** @param hash null where there is no such account or it has no password: then the same work is done for nothing, so that the time does not tell */
    public boolean fits(String password, String hash) {
        boolean right = pbkdf2.verify(characters(password), hash == null ? nobodys() : hash);
        return right && hash != null;
    }

    private synchronized String nobodys() {
        if (nobodys == null) nobodys = of("nobody’s password");
        return nobodys;
    }

    /** One spelling for what looks the same: keyboards compose accents differently (NIST SP 800-63B, 5.1.1.2). */
    private static char[] characters(String password) { return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray(); }
}
