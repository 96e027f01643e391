package org.countersign.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.constituent.LinkRule;
import org.countersign.draft.PreviewRow.Repeated;
import org.countersign.draft.PreviewRow.Sender;
import org.countersign.imports.ImportSteps;
import org.countersign.imports.ImportSteps.Taken;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.Outcome;
import org.countersign.intake.Outcome.Kind;
import org.countersign.platform.Bulk;
import org.countersign.residency.Residency;
import org.countersign.residency.Why;

/** Takes in the first rows of a draft as the import would, looks what became of them, and takes all of it back by rolling back. */
@ApplicationScoped
@Transactional
public class Rehearsal {
    private static final int SHOWN = 10;

    @PersistenceContext EntityManager em;
    @Inject ImportSteps steps;

    /** Carries what was seen out of the transaction that is rolled back. */
    static final class Over extends RuntimeException {
        private final transient Preview preview;

        Over(Preview preview) {
            super("rolled back, as meant", null, false, false);
            this.preview = preview;
        }

        Preview preview() { return preview; }
    }

    /** @throws Over always: it ends the transaction */
    public void play(long draft, ImportFormat format, List<ImportEntry> entries) {
        Taken taken = steps.rehearse(draft, format, entries);
        em.flush();
        throw new Over(new Preview(rows(taken, entries), entries.size(), count(taken, Outcome::accepted), count(taken, one -> one.kind() == Kind.DUPLICATE), taken.rejects().size()));
    }

    private static int count(Taken taken, java.util.function.Predicate<Outcome> which) { return (int) taken.outcomes().stream().filter(which).count(); }

    private List<PreviewRow> rows(Taken taken, List<ImportEntry> entries) {
        Map<Long, Long> rowOf = new HashMap<>();
        for (int i = 0; i < taken.outcomes().size(); i++) if (taken.outcomes().get(i).kind() == Kind.ACCEPTED) rowOf.put(taken.outcomes().get(i).contactId(), taken.readable().get(i).index());
        Map<Long, Sender> senders = senders(rowOf.keySet());
        List<PreviewRow> rows = new ArrayList<>();
        for (int i = 0; i < taken.outcomes().size(); i++) {
            Outcome outcome = taken.outcomes().get(i);
            boolean repeats = outcome.kind() == Kind.DUPLICATE || outcome.kind() == Kind.POSITION_ADDED;
            Repeated first = !repeats ? Repeated.NONE : new Repeated(rowOf.getOrDefault(outcome.contactId(), 0L), outcome.contactId());
            rows.add(new PreviewRow(taken.readable().get(i), outcome.kind(), outcome.errors(), outcome.kind() == Kind.ACCEPTED ? Optional.ofNullable(senders.get(outcome.contactId())) : Optional.empty(), first));
        }
        Stream<PreviewRow> unread = entries.stream().filter(entry -> !entry.errors().isEmpty())
                .map(entry -> new PreviewRow(entry, Kind.REJECTED, entry.errors(), Optional.empty(), Repeated.NONE));
        return Stream.concat(rows.stream(), unread).sorted(Comparator.comparing(row -> row.entry().index())).limit(SHOWN).toList();
    }

    private Map<Long, Sender> senders(java.util.Collection<Long> contacts) {
        Map<Long, Sender> senders = new HashMap<>();
        Bulk.of(em).find("SELECT s.contact_id, s.link_rule, COALESCE(NULLIF(TRIM(CONCAT_WS(' ', c.given_name, c.family_name)), ''), c.organisation, s.email, ''), s.residency, s.why"
                + " FROM signer s LEFT JOIN constituent c ON c.id = s.constituent_id WHERE s.seq = 0 AND s.contact_id IN (??)", contacts,
                row -> senders.put(row.getLong(1), new Sender(LinkRule.valueOf(row.getString(2)), row.getString(3), Residency.valueOf(row.getString(4)), Why.read(row.getString(5)))));
        return senders;
    }
}
