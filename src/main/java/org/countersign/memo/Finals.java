package org.countersign.memo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Sha256;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** Keeps the memos that were made final, each once as the mayor reads it and once with small numbers hidden, as it lies in a redacted jacket. */
@ApplicationScoped
@Transactional
public class Finals {
    private static final int MOST = 100;
    /** What the pages come to now, and what the journal wrote down when they were made. */
    private static final String HOLDS = "SHA2(CONCAT(m.%1$s_en, m.%1$s_es), 256) COLLATE utf8mb4_bin = m.%2$s AND EXISTS (SELECT 1 FROM journal j WHERE j.subject_type = 'memo'"
            + " AND j.subject_id = CAST(m.id AS CHAR) COLLATE utf8mb4_unicode_ci AND j.what = 'memo.final' AND INSTR(j.after_json COLLATE utf8mb4_bin, m.%2$s) > 0)";
    private static final String INTACT = HOLDS.formatted("page", "sha256"), REDACTED_INTACT = HOLDS.formatted("redacted", "redacted_sha256");
    private static final String OF = " FROM memo m JOIN ordinance o ON o.id = m.ordinance_id WHERE o.file_number = ?", ALL = "SELECT m.id, m.snapshot_id, m.created_at, m.created_by, m.sha256, " + INTACT + OF;

    @PersistenceContext EntityManager em;
    @Inject Journal journal;
    @Inject Who who;

    /** @param pages and redacted in English and in Spanish */
    Final keep(Facts facts, List<Printed> pages, List<Printed> redacted) {
        String sha256 = sha256(pages), redactedSha256 = sha256(redacted);
        Bulk bulk = Bulk.of(em);
        bulk.change("INSERT INTO memo (ordinance_id, snapshot_id, created_at, created_by, page_en, page_es, sha256, redacted_en, redacted_es, redacted_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", facts.ordinance().id(), facts.basis().snapshot(),
                LocalDateTime.ofInstant(facts.basis().at(), ZoneOffset.UTC), who.name(), pages.get(0).article(), pages.get(1).article(), sha256, redacted.get(0).article(), redacted.get(1).article(), redactedSha256);
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        journal.record(who.name(), "memo.final", "memo", String.valueOf(id), null, Map.of("ordinance", facts.ordinance().fileNumber().value(), "snapshot", facts.basis().snapshot(), "sha256", sha256, "redacted", redactedSha256));
        em.flush();                                                             // the entry is asked for below
        return one(facts.ordinance().fileNumber(), id);
    }

    private static String sha256(List<Printed> pages) { return HexFormat.of().formatHex(Sha256.of(pages.get(0).article() + pages.get(1).article())); }

    /** The latest first. What they say is asked for one by one. */
    public List<Final> of(FileNumber number) {
        mayTake();
        return Bulk.of(em).read(ALL + " ORDER BY m.id DESC LIMIT " + MOST, Finals::made, number.value());
    }

    /** @throws Missing where this ordinance has no such memo */
    public Final one(FileNumber number, long id) {
        mayRead();
        return Bulk.of(em).read(ALL + " AND m.id = ?", Finals::made, number.value(), id).stream().findFirst().orElseThrow(() -> new Missing("memo"));
    }

    /** As it was made, however much was counted since. @throws Refused where it no longer says what it said: that is no memo of this office */
    public Printed printed(FileNumber number, Final memo, Locale language) {
        if (!memo.intact()) throw new Refused("memo.tampered");
        return Printed.read(raw(number, memo, language), memo.createdAt());
    }

    /** What stands there, whoever wrote it. */
    public String raw(FileNumber number, Final memo, Locale language) {
        mayRead();
        return Bulk.of(em).read("SELECT m.page_" + column(language) + OF + " AND m.id = ?", row -> row.getString(1), number.value(), memo.id()).stream().findFirst().orElseThrow(() -> new Missing("memo"));
    }

    /** With small numbers hidden, for a redacted jacket; empty: it was made before there was such a page, or says no longer what it said. */
    public Optional<Printed> redacted(FileNumber number, Final memo, Locale language) {
        mayTake();
        return Bulk.of(em).read("SELECT m.redacted_" + column(language) + OF + " AND m.id = ? AND " + REDACTED_INTACT, row -> row.getString(1), number.value(), memo.id()).stream().findFirst().map(article -> Printed.read(article, memo.createdAt()));
    }

    private static String column(Locale language) { return language.getLanguage().equals("es") ? "es" : "en"; }

    private static Final made(ResultSet row) throws SQLException {
        return new Final(row.getLong(1), row.getLong(2), row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(4), row.getString(5), row.getBoolean(6));
    }

    /** The mayor, administrators and staff (domain.md 8). @throws SecurityException for everyone else */
    void mayRead() {
        if (!isReader()) throw new SecurityException("memos are not read by " + who.role());
    }

    /** And who may take a redacted jacket away. */
    private void mayTake() {
        if (!isReader() && !who.exports()) throw new SecurityException("memos are not taken by " + who.role());
    }

    private boolean isReader() { return who.administers() || who.role() == Role.STAFF || who.role() == Role.MAYOR; }
}
