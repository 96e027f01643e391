package org.countersign.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import org.countersign.staff.Badge;

/**
 * Authorization headers that were found right within the last five minutes, so that a script pays for the arithmetic once. Only successes,
 * at most a thousand, under a keyed hash: nothing in the memory tells a password. Whether the badge still holds is asked elsewhere.
 */
@ApplicationScoped
public class Remembered {
    private static final long KEPT = Duration.ofMinutes(5).toNanos();
    private static final int MOST = 1_000;
    private final SecretKeySpec key = key();
    private final Map<String, Entry> entries = new LinkedHashMap<>() {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) { return size() > MOST; }
    };

    private record Entry(Badge badge, long at) {}

    public Optional<Badge> badge(String header, long nanos) {
        synchronized (entries) {
            Entry entry = entries.get(hash(header));
            return entry == null || nanos - entry.at > KEPT ? Optional.empty() : Optional.of(entry.badge);
        }
    }

    public void keep(String header, Badge badge, long nanos) {
        synchronized (entries) {
            entries.put(hash(header), new Entry(badge, nanos));
        }
    }

    private String hash(String header) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(header.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static SecretKeySpec key() {
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        return new SecretKeySpec(drawn, "HmacSHA256");
    }
}
