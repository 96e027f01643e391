package org.countersign.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.Intake;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewSigner;
import org.countersign.intake.Origin;
import org.countersign.intake.Outcome;
import org.countersign.letter.Letter;
import org.countersign.mention.MentionReader;
import org.countersign.platform.FieldError;

/** Messages that came to the office just now, by a mailbox: read, taken in and kept as those of a file are, some at a time in one transaction. */
@ApplicationScoped
@Transactional
public class MailIntake {
    /** In bytes; what is longer is not read. */
    public static final int LONGEST = MboxReader.LONGEST;
    private static final Origin ORIGIN = new Origin("system", "mail", null);

    @Inject MailFormat format;
    @Inject Intake intake;
    @Inject Event<LettersTaken> news;

    /**
     * What became of a message.
     *
     * @param contact that it became, or repeats; null: none
     * @param errors why it was not taken in; empty: it was
     */
    public record Fate(Long contact, boolean repeats, List<FieldError> errors) {}

    /** Together or not at all; those who answer hear of it within the transaction. @return a fate for each, in their order */
    public List<Fate> take(List<byte[]> raws) {
        List<List<ImportEntry>> entries = format.entries(raws.stream().map(raw -> new MboxReader.Message(raw, raw.length > LONGEST)).toList());
        List<ImportEntry> readable = format.settle(entries.stream().flatMap(List::stream).filter(entry -> entry.errors().isEmpty()).toList(), null);
        List<Outcome> outcomes = intake.take(readable.stream().map(ImportEntry::contact).toList(), ORIGIN);
        format.keep(null, readable, outcomes);
        news.fire(new LettersTaken(taken(readable, outcomes)));
        Map<Long, Outcome> byIndex = new HashMap<>();
        for (int i = 0; i < readable.size(); i++) byIndex.put(readable.get(i).index(), outcomes.get(i));
        return entries.stream().map(each -> together(each.stream().map(entry -> fate(entry, byIndex.get(entry.index()))).toList())).toList();
    }

    /** Of all that one message brought: the contact is that of the first, and whatever could not be taken in keeps it from being done. */
    private static Fate together(List<Fate> all) {
        return new Fate(all.stream().map(Fate::contact).filter(Objects::nonNull).findFirst().orElse(null), all.stream().allMatch(Fate::repeats), all.stream().map(Fate::errors).filter(errors -> !errors.isEmpty()).findFirst().orElse(List.of()));
    }

    private List<LettersTaken.One> taken(List<ImportEntry> readable, List<Outcome> outcomes) {
        List<LettersTaken.One> taken = new ArrayList<>();
        MentionReader mentions = null;                                         // reads the whole docket: only where one asks
        for (int i = 0; i < readable.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.kind() == Outcome.Kind.REJECTED || !(readable.get(i).raw() instanceof RawLetter raw) || raw.letter().isEmpty() || raw.isAttached()) continue;
            NewContact contact = readable.get(i).contact();
            boolean repeats = outcome.kind() == Outcome.Kind.DUPLICATE, direct = isDirect(contact, raw.letter().get()), open = direct && !repeats && contact.positions().isEmpty();
            if (open && mentions == null) mentions = format.mentions();
            taken.add(new LettersTaken.One(outcome.contactId(), repeats, direct, raw.letter().get(), open ? mentions.read(contact.content().subject(), contact.content().text()) : Set.of()));
        }
        return taken;
    }

    private static boolean isDirect(NewContact contact, Letter letter) {
        String credited = contact.signers().stream().findFirst().map(NewSigner::email).orElse(null);
        return credited != null && letter.envelope().sender().email().filter(credited::equalsIgnoreCase).isPresent();
    }

    private static Fate fate(ImportEntry entry, Outcome outcome) {
        if (outcome == null) return new Fate(null, false, entry.errors());
        return outcome.kind() == Outcome.Kind.REJECTED ? new Fate(null, false, outcome.errors()) : new Fate(outcome.contactId(), outcome.kind() == Outcome.Kind.DUPLICATE, List.of());
    }
}
