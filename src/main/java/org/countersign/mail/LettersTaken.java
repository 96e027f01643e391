package org.countersign.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.Outcome;
import org.countersign.letter.Letter;

/** News: letters came through a mailbox just now and were taken in, or repeat what was; told within the transaction. */
public record LettersTaken(List<One> letters) {

    /**
     * @param contact that it became, or repeats
     * @param repeats it was there before
     * @param direct whoever sent it is whose contact it became: nobody passed it on, and no form in it names somebody else
     * @param names the ids of the ordinances that its words name, by number, title or nickname: what it may be about before anybody has said so; empty where a position of it says that already
     */
    public record One(long contact, boolean repeats, boolean direct, Letter letter, Set<Long> names) {}

    /** News: letters were taken in out of a file that somebody brought, those that were there before left out; told within the transaction. Nobody is thanked for them. */
    public record Brought(List<Letter> letters) {

        static Brought of(List<ImportEntry> entries, List<Outcome> outcomes) {
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++)
                if (outcomes.get(i).kind() != Outcome.Kind.REJECTED && outcomes.get(i).kind() != Outcome.Kind.DUPLICATE && entries.get(i).raw() instanceof RawLetter raw && !raw.isAttached()) raw.letter().ifPresent(letters::add);
            return new Brought(letters);
        }
    }
}
