package org.countersign.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.contact.Contact;
import org.countersign.contact.Position;
import org.countersign.contact.Position.Coded;
import org.countersign.contact.Signer;
import org.countersign.intake.Channel;
import org.countersign.letter.FragmentReader;
import org.countersign.ordinance.FileNumber;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Marked;
import org.countersign.stance.Stance;

/**
 * Something that waits, with all one needs to decide it.
 *
 * @param ordinance the position it is about; 0: none
 * @param grounds what is suggested and why; null: nothing
 * @param earlier what else the sender said, latest first
 * @param candidates whom the signer to be told apart may be
 */
public record Case(Contact contact, long ordinance, Grounds grounds, List<Earlier> earlier, Shortlist candidates) {
    /** @param ordinance its file number; null: about none */
    public record Earlier(long contact, Instant at, Channel channel, String ordinance, Stance stance) {}

    /** @param shares what it has in common with the signer: EMAIL, PHONE or ADDRESS @param knownBy an e-mail, a phone or a street */
    public record Candidate(long constituent, String name, String shares, int contacts, String knownBy) {}

    /** The likeliest of them. @param others how many there are besides */
    public record Shortlist(List<Candidate> first, int others) {
        static final Shortlist NOBODY = new Shortlist(List.of(), 0);
    }

    /** null: none. */
    public Position position() { return contact.positions().stream().filter(each -> each.ordinance().id() == ordinance).findFirst().orElse(null); }

    /** The file numbers of all it speaks of. */
    Stream<String> spokenOf() { return contact.positions().stream().map(each -> each.ordinance().fileNumber().value()); }

    /** What is said of this ordinance: the version and the reasons are those it has there already, if any. */
    Coded coded(FileNumber said, Stance stance, ActionAsked asked) {
        Optional<Position> there = contact.on(said);
        return new Coded(there.map(Position::ordinanceVersion).orElse(null), stance, asked, there.map(Position::reasons).orElse(List.of()));
    }

    public Marked text() { return Marked.text(contact.text(), grounds == null ? List.of() : grounds.cues()); }

    public List<Marked.Piece> subject() { return Marked.subject(contact.subject(), grounds == null ? List.of() : grounds.cues()); }

    /** What may tell who it is, or fill the place that is to be corrected, out of the words that were typed; of mail the whole letter tells more. */
    public List<FragmentReader.Fragment> fragments() { return FragmentReader.read(contact.text()); }

    /** Who is to be told apart. */
    public Optional<Signer> several() { return contact.signers().stream().filter(each -> each.linkRule().name().equals("SEVERAL")).findFirst(); }

    /** Whose place is to be looked at. */
    public Optional<Signer> review() { return contact.signers().stream().filter(each -> each.finding().review()).findFirst(); }
}
