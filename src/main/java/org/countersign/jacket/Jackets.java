package org.countersign.jacket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.countersign.count.Tallies;
import org.countersign.decision.Decision;
import org.countersign.decision.Decisions;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Opens jackets. Only who may export takes one, with personal data only who sees them too; each taking is in the journal before its first byte. */
@ApplicationScoped
public class Jackets {
    private static final int SHOWN = 50;

    @PersistenceContext EntityManager em;
    @Inject Decisions decisions;
    @Inject Freezes freezes;
    @Inject Tallies tallies;
    @Inject Journal journal;
    @Inject Who who;

    public boolean mayTake(Edition edition) { return who.exports() && (!edition.isPersonal() || who.administers() || who.seesPersonalData()); }

    /**
     * What is to be packed, settled now. The first one of those who may freeze a tally freezes it, if its day has not come before: what cannot be undone is nothing for who only reads.
     *
     * @throws SecurityException for who may not @throws Refused where nobody has decided yet, it is not frozen, or not as it was frozen any more @throws org.countersign.platform.Missing for no ordinance
     */
    Opened open(FileNumber number, Edition edition, Locale language) {
        if (!mayTake(edition)) throw new SecurityException("the jacket, " + edition + ", is not taken by " + who.name());
        Decision decision = decisions.of(number);
        Freeze freeze = freezes.mayFreeze() ? freezes.freeze(number) : freezes.of(decision.ordinance()).orElseThrow(() -> new Refused(freezes.act(decision.ordinance()).isPresent() ? "jacket.notFrozen" : "jacket.notYet"));
        Members members = members(freeze);
        freezes.flaw(freeze, members.seal()).ifPresent(flaw -> { throw flaw; });
        journal.record(who.name(), "jacket.taken", "ordinance", decision.ordinance().id().toString(), null, Map.of("edition", edition.toString(), "snapshot", freeze.snapshot().id(), "contacts", members.count()));
        return new Opened(decision, freeze, members, edition, language, Instant.now().truncatedTo(ChronoUnit.SECONDS), who.name());
    }

    private Members members(Freeze freeze) { return tallies.atOneMoment(connection -> Members.read(connection, freeze)); }

    /** Why none is handed out although the tally was frozen: something of it was changed. It reads every position that was counted. */
    Optional<Refused> flaw(Freeze freeze) { return freezes.flaw(freeze, members(freeze).seal()); }

    /** @param at when it is taken @param by whom */
    record Opened(Decision decision, Freeze freeze, Members members, Edition edition, Locale language, Instant at, String by) {
        FileNumber number() { return decision.ordinance().fileNumber(); }

        /** Such as "jacket-2008-0811-redacted.zip". */
        String name() { return "jacket-" + number().value().replaceAll("[^\\w.-]", "_") + "-" + edition + ".zip"; }
    }

    /** One that was taken. */
    public record Taking(Instant at, String by, String edition) {}

    /** The latest first; for who may take one. */
    @Transactional
    public List<Taking> taken(FileNumber number) {
        if (!who.exports()) return List.of();
        return Bulk.of(em).read("SELECT j.at, j.who, JSON_VALUE(j.after_json, '$.edition') FROM journal j JOIN ordinance o ON j.subject_id = CAST(o.id AS CHAR) COLLATE utf8mb4_unicode_ci WHERE o.file_number = ? AND j.subject_type = 'ordinance' AND j.what = 'jacket.taken'"
                + " ORDER BY j.id DESC LIMIT " + SHOWN, row -> new Taking(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(2), row.getString(3)), number.value());
    }
}
