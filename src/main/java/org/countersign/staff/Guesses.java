package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Wrong passwords, counted in the database so that every node knows. Three counts: an account from one address (10 free), an address
 * against all accounts (50), an account from all addresses (100). Beyond the free ones each wrong password brings a rest, half a minute at
 * first and twice as long each time, at most a quarter of an hour. One count is forgiven every ten minutes: a single address, held to four
 * tries an hour by its own rest, can therefore never fill the count of the account and lock its owner out. Addresses are forgotten after a day.
 */
@ApplicationScoped
@Transactional
public class Guesses {
    static final int FREE = 10;
    static final int FREE_OF_ADDRESS = 50;
    static final int FREE_OF_ACCOUNT = 100;
    private static final long FORGIVEN_AFTER_MINUTES = 10;
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);

    @PersistenceContext EntityManager em;

    /** How long until this address may try this account again; zero: now. @param name as typed, whether or not there is such an account */
    public Duration rest(String name, String address, Instant now) {
        List<?> latest = em.createNativeQuery("SELECT MAX(rests_until) FROM sign_in_guess WHERE guess_key IN (?1, ?2, ?3)")
                .setParameter(1, pair(name, address)).setParameter(2, ofAddress(address)).setParameter(3, ofAccount(name)).getResultList();
        Instant until = latest.get(0) == null ? now : instant(latest.get(0));
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** @return how many more are free for this account from this address; 0: it rests now */
    public int failed(String name, String address, Instant now) {
        Map<String, Integer> free = new TreeMap<>(Map.of(pair(name, address), FREE, ofAddress(address), FREE_OF_ADDRESS, ofAccount(name), FREE_OF_ACCOUNT));
        free.forEach((key, most) -> count(key, most, now));                             // sorted: two requests lock in the same order
        em.createNativeQuery("DELETE FROM sign_in_guess WHERE last_at < ?1 LIMIT 100").setParameter(1, column(now.minus(1, ChronoUnit.DAYS))).executeUpdate();
        return Math.max(0, FREE - failures(pair(name, address)));
    }

    /** The right password: what this address got wrong with this account before is forgotten, and nothing else. */
    public void succeeded(String name, String address) {
        em.createNativeQuery("DELETE FROM sign_in_guess WHERE guess_key = ?1").setParameter(1, pair(name, address)).executeUpdate();
    }

    private void count(String key, int free, Instant now) {
        em.createNativeQuery("INSERT INTO sign_in_guess (guess_key, failures, last_at) VALUES (?1, 1, ?2) ON DUPLICATE KEY UPDATE"
                + " failures = GREATEST(0, failures - TIMESTAMPDIFF(MINUTE, last_at, VALUES(last_at)) DIV " + FORGIVEN_AFTER_MINUTES + ") + 1, last_at = VALUES(last_at)")
                .setParameter(1, key).setParameter(2, column(now)).executeUpdate();
        Duration rest = restAfter(failures(key) - free);
        if (!rest.isZero()) em.createNativeQuery("UPDATE sign_in_guess SET rests_until = ?1 WHERE guess_key = ?2")
                .setParameter(1, column(now.plus(rest))).setParameter(2, key).executeUpdate();
    }

    /** @param beyond how many more than were free; the last free one brings the first rest */
    static Duration restAfter(int beyond) {
        if (beyond < 0) return Duration.ZERO;
        Duration doubled = FIRST_REST.multipliedBy(1L << Math.min(beyond, 10));
        return doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled;
    }

    private int failures(String key) {
        return ((Number) em.createNativeQuery("SELECT failures FROM sign_in_guess WHERE guess_key = ?1").setParameter(1, key).getSingleResult()).intValue();
    }

    private static String pair(String name, String address) { return "account:" + name + "@" + network(address); }

    private static String ofAddress(String address) { return "address:" + network(address); }

    private static String ofAccount(String name) { return "account:" + name; }

    /** Whoever has an IPv6 address has the 2^64 beside it too. */
    private static String network(String address) {
        if (!address.contains(":")) return address;
        try {
            byte[] bytes = java.net.InetAddress.getByName(address).getAddress();         // a literal: no name is looked up
            return bytes.length == 4 ? address : java.util.HexFormat.of().formatHex(bytes, 0, 8);
        } catch (java.net.UnknownHostException notAnAddress) {
            return "unknown";
        }
    }

    private static Object column(Instant at) { return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toLocalDateTime(); }

    private static Instant instant(Object column) {
        return column instanceof java.time.LocalDateTime at ? at.toInstant(ZoneOffset.UTC) : ((java.sql.Timestamp) column).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
