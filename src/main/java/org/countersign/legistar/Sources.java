package org.countersign.legistar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.staff.Journal;
import org.countersign.staff.Vault;
import org.countersign.staff.Who;

/** Keeps which Legistar the office has, and how far it was followed. Set up by administrators alone; one row. */
@ApplicationScoped
@Transactional
public class Sources {
    private static final int LONGEST_TOKEN = 500;
    private static final String SECRET = "legistar token";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Vault vault;

    /** @param token whether one is kept @param syncedTo everything that changed before was taken; null: nothing was yet */
    record Kept(Source source, boolean token, Instant syncedTo, long version) {}

    Kept kept() {
        return Bulk.of(em).read("SELECT client, address, pages, types, files, since, presented_field, signed_field, words, nightly, token IS NOT NULL, synced_to, version FROM legistar_source",
                row -> new Kept(new Source(row.getString(1), row.getString(2), row.getString(3), lines(row.getString(4)), lines(row.getString(5)), row.getObject(6, LocalDate.class), row.getString(7),
                        row.getString(8), lines(row.getString(9)), row.getBoolean(10)), row.getBoolean(11), at(row.getObject(12, LocalDateTime.class)), row.getLong(13))).get(0);
    }

    /** For whoever asks Legistar; null: none is needed. @throws org.countersign.platform.Refused where it was sealed with another key */
    String token() {
        String sealed = Bulk.of(em).read("SELECT token FROM legistar_source", row -> row.getString(1)).get(0);
        return sealed == null ? null : vault.open(SECRET, sealed);
    }

    /**
     * Another client, or other kinds of matters, are looked at from the beginning.
     *
     * @param token null: as it was; empty: none any more
     * @throws OptimisticLockException where somebody changed it since it was seen
     */
    void change(Source source, String token, long seen) {
        mayChange();
        new FieldErrors().text("token", token, LONGEST_TOKEN).throwIfAny();
        Kept before = kept();
        Bulk bulk = Bulk.of(em);
        int changed = bulk.change("UPDATE legistar_source SET client = ?, address = ?, pages = ?, types = ?, files = ?, since = ?, presented_field = ?, signed_field = ?, words = ?, nightly = ?,"
                + " version = version + 1 WHERE version = ?", source.client(), source.address(), source.pages(), text(source.types()), text(source.files()), source.since(), source.presented(),
                source.signed(), text(source.words()), source.nightly(), seen);
        if (changed == 0) throw new OptimisticLockException("the setting for Legistar was changed meanwhile");
        if (token != null) bulk.change("UPDATE legistar_source SET token = ?", token.isBlank() ? null : vault.seal(SECRET, token.strip()));
        if (!sameMatters(before.source, source)) bulk.change("UPDATE legistar_source SET synced_to = NULL");
        journal.record(who.name(), "legistar.setUp", "legistar", "source", state(before), state(kept()));
    }

    private static boolean sameMatters(Source one, Source other) {
        return one.client().equals(other.client()) && one.address().equals(other.address()) && one.types().equals(other.types()) && one.files().equals(other.files())
                && java.util.Objects.equals(one.since(), other.since()) && one.words().equals(other.words())
                && java.util.Objects.equals(one.presented(), other.presented()) && java.util.Objects.equals(one.signed(), other.signed());
    }

    /** Nothing where the setting was changed meanwhile. */
    void synced(Instant to, long seen) {
        Bulk.of(em).change("UPDATE legistar_source SET synced_to = ? WHERE version = ?", LocalDateTime.ofInstant(to, ZoneOffset.UTC), seen);
    }

    static Map<String, Object> state(Kept kept) {
        Map<String, Object> state = new LinkedHashMap<>(kept.source.state());
        state.put("token", kept.token);
        return state;
    }

    /** @throws SecurityException for everyone else */
    void mayChange() {
        if (!who.administers()) throw new SecurityException("Legistar is not set up by " + who.role());
    }

    private static Instant at(LocalDateTime utc) { return utc == null ? null : utc.toInstant(ZoneOffset.UTC); }

    private static List<String> lines(String text) { return text.isEmpty() ? List.of() : text.lines().toList(); }

    private static String text(List<String> lines) { return String.join("\n", lines); }
}
