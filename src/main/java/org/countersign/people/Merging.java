package org.countersign.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.countersign.constituent.Mergers;
import org.countersign.intake.Concerned;
import org.countersign.intake.IntakeStripes;
import org.countersign.intake.KnownBy;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.platform.TriedAgain;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/**
 * Two constituents are found to be one, and perhaps two again. Whoever ends in another keeps its signers, and the count, the pages and intake
 * follow to the survivor: so undoing, at any time and in any order of several mergers, gives back exactly what was held before. What came in
 * between stays with the survivor (counting.md, "Who is the same person").
 */
@ApplicationScoped
@Transactional
@TriedAgain
public class Merging {
    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Event<PositionsChanged> news;

    /** The other one was the survivor all along. @throws jakarta.persistence.OptimisticLockException where one of them is no longer what was seen */
    public void merge(Seen survivor, Seen other) {
        Standing standing = begin();
        Standing.State kept = standing.of(survivor), ended = standing.of(other);
        if (survivor.id() == other.id()) throw new Refused("people.merge.oneself");
        if (kept.mergedInto() != null || ended.mergedInto() != null) throw new Refused("people.merge.already");
        if (kept.kind() != ended.kind()) throw new Refused("people.merge.kinds");
        Map<String, Object> before = Map.of("survivor", kept.json(), "other", ended.json());
        Bulk.of(em).change("UPDATE constituent SET merged_into = ?, merged_by = ?, merged_at = ? WHERE id = ?", survivor.id(), who.name(), now(), other.id());
        finish(Set.of(survivor.id(), other.id()));
        record("merged", survivor.id(), other.id(), before);
    }

    /** They are two after all. @param merged the one that ended in another */
    public void undo(Seen merged) {
        Standing standing = begin();
        Standing.State ended = standing.of(merged);
        if (ended.mergedInto() == null) throw new Refused("people.merge.not");
        long survivor = ended.mergedInto();
        Map<String, Object> before = Map.of("survivor", standing.of(survivor).json(), "other", ended.json());
        Bulk.of(em).change("UPDATE constituent SET merged_into = NULL, merged_by = NULL, merged_at = NULL WHERE id = ?", merged.id());
        finish(Set.of(survivor, merged.id()));
        record("unmerged", survivor, merged.id(), before);
    }

    /** Nobody is taken in, linked or merged meanwhile. */
    private Standing begin() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("people are not merged by " + who.role());
        em.flush();
        new IntakeStripes(Bulk.of(em)).holdAll();
        return new Standing(Bulk.of(em));
    }

    /** Each is known by what it holds now, and whatever either spoke of may be counted otherwise. */
    private void finish(Set<Long> both) {
        Mergers mergers = new Mergers(Bulk.of(em));
        Set<Long> concerned = mergers.withThoseAbove(both);                      // before any of them goes
        new KnownBy(Bulk.of(em)).refresh(both);
        mergers.held(mergers.withThoseAbove(both)).values().forEach(concerned::addAll);
        news.fire(new PositionsChanged(Set.of(), Concerned.NONE, Concerned.known(concerned)));
    }

    /** In both their histories. */
    private void record(String what, long survivor, long other, Map<String, Object> before) {
        Standing standing = new Standing(Bulk.of(em));
        Map<String, Object> after = new java.util.TreeMap<>();
        standing.find(survivor).ifPresent(state -> after.put("survivor", state.json()));
        standing.find(other).ifPresent(state -> after.put("other", state.json()));
        for (long one : new long[] {survivor, other}) journal.record(who.name(), "constituent." + what, "constituent", String.valueOf(one), before, after);
    }

    private static LocalDateTime now() { return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS); }
}
