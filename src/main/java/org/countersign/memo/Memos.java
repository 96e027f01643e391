package org.countersign.memo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.backlog.Backlog;
import org.countersign.city.City;
import org.countersign.claim.Claims;
import org.countersign.count.CutOff;
import org.countersign.district.Districts;
import org.countersign.district.PlaceRow;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Hearings;
import org.countersign.ledger.Ledger;
import org.countersign.media.MediaEvents;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.paper.Paper;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Sha256;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.roll.Roll;
import org.countersign.signing.Clocks;
import org.countersign.snapshot.Snapshot;
import org.countersign.snapshot.Snapshots;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes memos out of what the other rooms have, and keeps those that were made final. Read by the mayor, administrators and staff (domain.md 8), and by who may export. */
@ApplicationScoped
@Transactional
public class Memos {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, new Locale("es"));
    private static final int MOST = 100;
    private static final String BOTH = "CONCAT(m.page_en, m.page_es)";
    private static final String INTACT = "SHA2(" + BOTH + ", 256) COLLATE utf8mb4_bin = m.sha256 AND EXISTS (SELECT 1 FROM journal j WHERE j.subject_type = 'memo'"
            + " AND j.subject_id = CAST(m.id AS CHAR) COLLATE utf8mb4_unicode_ci AND j.what = 'memo.final' AND INSTR(j.after_json COLLATE utf8mb4_bin, m.sha256) > 0)";
    private static final String ALL = "SELECT m.id, m.snapshot_id, m.created_at, m.created_by, m.sha256, " + INTACT + " FROM memo m JOIN ordinance o ON o.id = m.ordinance_id WHERE o.file_number = ?";

    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Ledger ledger;
    @Inject Roll roll;
    @Inject Districts districts;
    @Inject Clocks clocks;
    @Inject Hearings hearings;
    @Inject MediaEvents events;
    @Inject Claims claims;
    @Inject Backlog backlog;
    @Inject Snapshots snapshots;
    @Inject Briefs briefs;
    @Inject Quotes quotes;
    @Inject Journal journal;
    @Inject Who who;
    @Inject City city;
    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;

    /** On the live counts; nothing of it is kept. @throws Missing where no such ordinance is on the docket */
    public Printed draft(FileNumber number, CutOff cutOff, Locale language) {
        mayRead();
        Facts facts = facts(known(number), cutOff, List.of(language));
        return printed(facts, language);
    }

    /** The figures of the draft as a table. @throws Missing where no such ordinance is on the docket */
    public String csv(FileNumber number, CutOff cutOff, Locale language) {
        mayRead();
        return new MemoCsv(facts(known(number), cutOff, List.of(language)), language.getLanguage()).text();
    }

    private Printed printed(Facts facts, Locale language) { return Printed.of(facts, new MemoText(facts, Words.in(language), new When(city.zone(), language)).memo()); }

    private Facts facts(Ordinance ordinance, CutOff cutOff, List<Locale> languages) {
        FileNumber number = ordinance.fileNumber();
        Map<String, List<PlaceRow>> places = new HashMap<>();
        languages.forEach(language -> places.put(language.getLanguage(), districts.of(number, cutOff, Words.in(language)).districts()));
        Quotes.Equal quoted = quotes.printed(ordinance, cutOff);
        Facts.Prepared prepared = new Facts.Prepared(briefs.of(ordinance).map(Brief::told).orElse(Brief.Told.NOTHING), quoted.oppose(), quoted.support());
        Facts.Basis basis = new Facts.Basis(cutOff, null, null, who.displayName().isEmpty() ? who.name() : who.displayName(), Instant.now().truncatedTo(ChronoUnit.SECONDS), demo);
        return new Facts(ordinance, city, basis, ledger.report(number, cutOff), roll.reasons(number, cutOff), ledger.trend(number, cutOff), places, clocks.of(ordinance), Facts.heard(hearings.on(number).stream().map(Hearing::startsAt).toList(), cutOff),
                Facts.standing(events.around(ordinance), cutOff), Facts.claimed(claims.about(ordinance)), backlog.now(), prepared);
    }

    /** Freezes a snapshot and the memo that rests on it, in both languages. @throws Refused where something was counted meanwhile, or it does not fit on its page */
    public Final make(FileNumber number, CutOff cutOff) {
        mayRead();
        Facts live = facts(known(number), cutOff, LANGUAGES);
        Snapshot snapshot = snapshots.make(number, cutOff);
        if (!snapshots.holds(snapshot, live.tally())) throw new Refused("memo.moved");
        Facts facts = live.on(snapshot.id(), snapshot.sha256());
        List<Printed> pages = LANGUAGES.stream().map(language -> printed(facts, language)).toList();
        pages.forEach(page -> List.of(Paper.values()).forEach(page::pdf));
        return keep(facts, pages.get(0).article(), pages.get(1).article());
    }

    private Final keep(Facts facts, String english, String spanish) {
        String sha256 = HexFormat.of().formatHex(Sha256.of(english + spanish));
        Bulk bulk = Bulk.of(em);
        bulk.change("INSERT INTO memo (ordinance_id, snapshot_id, created_at, created_by, page_en, page_es, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)", facts.ordinance().id(), facts.basis().snapshot(),
                LocalDateTime.ofInstant(facts.basis().at(), ZoneOffset.UTC), who.name(), english, spanish, sha256);
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        journal.record(who.name(), "memo.final", "memo", String.valueOf(id), null, Map.of("ordinance", facts.ordinance().fileNumber().value(), "snapshot", facts.basis().snapshot(), "sha256", sha256));
        em.flush();                                                             // the entry is asked for below
        return one(facts.ordinance().fileNumber(), id);
    }

    /** The latest first. */
    public List<Final> of(FileNumber number) {
        mayRead();
        return Bulk.of(em).read(ALL + " ORDER BY m.id DESC LIMIT " + MOST, Memos::made, number.value());
    }

    /** @throws Missing where this ordinance has no such memo */
    public Final one(FileNumber number, long id) {
        mayRead();
        return Bulk.of(em).read(ALL + " AND m.id = ?", Memos::made, number.value(), id).stream().findFirst().orElseThrow(() -> new Missing("memo"));
    }

    /** As it was made, however much was counted since. @throws Refused where it no longer says what it said: that is no memo of this office */
    public Printed printed(FileNumber number, Final memo, Locale language) {
        if (!memo.intact()) throw new Refused("memo.tampered");
        return Printed.read(raw(number, memo, language), memo.createdAt());
    }

    /** What stands there, whoever wrote it. */
    public String raw(FileNumber number, Final memo, Locale language) {
        mayRead();
        String column = language.getLanguage().equals("es") ? "m.page_es" : "m.page_en";
        return Bulk.of(em).read("SELECT " + column + " FROM memo m JOIN ordinance o ON o.id = m.ordinance_id WHERE o.file_number = ? AND m.id = ?", row -> row.getString(1), number.value(), memo.id())
                .stream().findFirst().orElseThrow(() -> new Missing("memo"));
    }

    private static Final made(ResultSet row) throws SQLException {
        return new Final(row.getLong(1), row.getLong(2), row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(4), row.getString(5), row.getBoolean(6));
    }

    private Ordinance known(FileNumber number) { return ordinances.byNumber(number).orElseThrow(() -> new Missing("ordinance")); }

    public boolean mayBeMade() { return snapshots.mayBeMade(); }

    /** @throws SecurityException for everyone who may not */
    private void mayRead() {
        if (!who.administers() && !who.exports() && who.role() != Role.STAFF && who.role() != Role.MAYOR) throw new SecurityException("memos are not read by " + who.role());
    }
}
