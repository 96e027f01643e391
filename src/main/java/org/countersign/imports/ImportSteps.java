package org.countersign.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.intake.Channel;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.Intake;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.intake.Origin;
import org.countersign.intake.Outcome;
import org.countersign.mapping.Mappings;
import org.countersign.ordinance.Ordinances;
import org.countersign.petition.PetitionLines;
import org.countersign.platform.Bulk;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;

/** What happens to an import in one transaction each: a chunk is taken, an entry is refused, it ends. The figures commit with what they count. */
@ApplicationScoped
@Transactional
@ActivateRequestContext                                            // whoever writes has a thread of their own
public class ImportSteps {
    @PersistenceContext EntityManager em;
    @Inject ImportQueue queue;
    @Inject Intake intake;
    @Inject Ordinances ordinances;
    @Inject Mappings mappings;
    @Inject Journal journal;
    @Inject PetitionLines lines;

    /** What became of entries. @param readable those that could be read @param outcomes of the readable, in their order @param rejects of all */
    public record Taken(List<ImportEntry> readable, List<Outcome> outcomes, List<Reject> rejects) {}

    /** @param entries those that follow what was read so far, in the order of the file */
    public void take(Lease lease, ImportFormat format, List<ImportEntry> entries) { take(queue.held(lease), format, entries); }

    /** As if the draft ran already: for whoever looks what would become of its entries, and rolls back. */
    public Taken rehearse(long draft, ImportFormat format, List<ImportEntry> entries) { return take(em.find(ImportRun.class, draft), format, entries); }

    private Taken take(ImportRun run, ImportFormat format, List<ImportEntry> entries) {
        String usual = run.ordinanceId() == null ? null : ordinances.byId(run.ordinanceId()).orElseThrow().fileNumber().value();
        List<ImportEntry> readable = format.settle(entries.stream().filter(entry -> entry.errors().isEmpty()).toList(), usual);
        List<NewContact> contacts = readable.stream().map(entry -> addressed(entry.contact(), usual)).map(each -> run.sheetId() == null ? each : signed(each)).toList();
        if (run.sheetId() != null) lines.hold(run.sheetId());
        List<Outcome> outcomes = intake.take(contacts, new Origin(run.startedBy(), format.idSpace(run.source()), run.id()));
        if (run.sheetId() != null) lines.join(run.sheetId(), outcomes.stream().filter(each -> each.kind() == Outcome.Kind.ACCEPTED).map(Outcome::contactId).toList());
        format.keep(run.id(), readable, outcomes);
        Taken taken = new Taken(readable, outcomes, rejects(entries, readable, outcomes, format));
        new Rejects(Bulk.of(em)).keep(run.id(), taken.rejects);
        int accepted = (int) outcomes.stream().filter(Outcome::accepted).count();
        run.count(accepted, entries.size() - accepted - taken.rejects.size(), taken.rejects.size());
        return taken;
    }

    private static List<Reject> rejects(List<ImportEntry> entries, List<ImportEntry> readable, List<Outcome> outcomes, ImportFormat format) {
        List<Reject> rejects = new ArrayList<>();
        entries.stream().filter(entry -> !entry.errors().isEmpty()).forEach(entry -> rejects.add(Reject.of(entry, entry.errors(), format)));
        for (int i = 0; i < outcomes.size(); i++) if (outcomes.get(i).kind() == Outcome.Kind.REJECTED) rejects.add(Reject.of(readable.get(i), outcomes.get(i).errors(), format));
        return rejects;
    }

    /** With the import's own ordinance where it names none. */
    private static NewContact addressed(NewContact contact, String usual) {
        if (usual == null) return contact;
        List<NewPosition> positions = contact.positions().isEmpty() ? List.of(new NewPosition(usual, null, null, NewPosition.Coding.CONFIRMED, null, List.of()))
                : contact.positions().stream().map(each -> each.ordinance() != null ? each
                        : new NewPosition(usual, each.version(), each.stance(), each.coding(), each.actionAsked(), each.reasons())).toList();
        return new NewContact(contact.arrival(), contact.signers(), positions, contact.content());
    }

    /** As a line of a petition, whatever its row calls it. */
    private static NewContact signed(NewContact contact) {
        NewContact.Arrival at = contact.arrival();
        return new NewContact(new NewContact.Arrival(at.externalId(), at.receivedAt(), Channel.PETITION, at.recipient(), at.postmarkDate(), at.flag(), at.hands()), contact.signers(), contact.positions(), contact.content());
    }

    public void reject(Lease lease, Reject reject) {
        ImportRun run = queue.held(lease);
        new Rejects(Bulk.of(em)).keep(run.id(), List.of(reject));
        run.count(0, 0, 1);
    }

    public void finish(Lease lease) {
        ImportRun run = queue.held(lease);
        run.finish(now());
        end(run, "import.done");
    }

    public void fail(Lease lease, Refused why) {
        ImportRun run = queue.held(lease);
        run.fail(why, now());
        end(run, "import.failed");
    }

    /** Of the file nothing stays but the header of its rejects, where it has any. */
    private void end(ImportRun run, String what) {
        new Rejects(Bulk.of(em)).keepHeader(run, mappings.dialect(run.id()));
        Map<String, Object> figures = ImportJson.figures(run);
        journal.record(run.startedBy(), what, "import", String.valueOf(run.id()), null, figures);
    }

    private static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }
}
