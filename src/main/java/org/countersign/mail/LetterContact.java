package org.countersign.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.intake.Channel;
import org.countersign.intake.ContactLimits;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewContact.Arrival;
import org.countersign.intake.NewContact.Content;
import org.countersign.intake.NewContact.Hands;
import org.countersign.intake.NewSigner;
import org.countersign.letter.Letter;
import org.countersign.letter.Mailbox;
import org.countersign.letter.Mark;
import org.countersign.letter.Sender;
import org.countersign.letter.Signature;
import org.countersign.mime.Lettering;
import org.countersign.residency.Claim;

/** What a letter is to intake. Its positions come later: they need the docket. */
final class LetterContact {
    private static final Set<Mark> MACHINES = EnumSet.of(Mark.BOUNCE, Mark.COMPLAINT, Mark.RECEIPT);

    private LetterContact() {}

    static NewContact of(Letter letter) {
        Letter.Envelope envelope = letter.envelope();
        Arrival arrival = new Arrival(envelope.externalId(), envelope.received(), Channel.EMAIL, recipients(letter), null, flags(letter.marks()), machine(letter) ? Hands.MACHINE : Hands.DIRECT);
        Content content = new Content(text(letter.content().subject()), text(letter.content().text()), letter.content().language().orElse(null), null, null, null, false, false);
        return new NewContact(arrival, List.of(signer(envelope.sender(), letter.content().signature())), List.of(), content);
    }

    /** Notices of mail systems, and an automatic answer without a word of its own: nobody wrote those (formats.md 3.9). */
    private static boolean machine(Letter letter) {
        return letter.marks().stream().anyMatch(MACHINES::contains) || letter.marks().contains(Mark.AUTOMATIC_REPLY) && letter.content().ownWords().isBlank();
    }

    static String recipients(Letter letter) {
        return text(Lettering.cut(letter.envelope().recipients().stream().map(Mailbox::toString).collect(Collectors.joining(", ")), ContactLimits.RECIPIENT));
    }

    static String flags(Set<Mark> marks) { return text(marks.stream().map(Mark::flag).collect(Collectors.joining(" "))); }

    /** The name and the address a letter bears, and of the block below it what they do not say. */
    static NewSigner signer(Sender sender, Optional<Signature> signature) {
        Claim claim = signature.map(Signature::place).map(LetterContact::claim).orElse(Claim.NONE);
        String phone = sender.isNamed() || sender.email().isPresent() ? signature.flatMap(Signature::phone).orElse(null) : null;
        return new NewSigner(text(sender.givenName()), text(sender.familyName()), null, sender.email().orElse(null), phone, claim);
    }

    private static Claim claim(Signature.Place at) {
        boolean nothing = at.street() == null && at.zip() == null && at.city() == null;
        return nothing ? Claim.NONE : new Claim(at.street(), at.unit(), at.city(), at.state(), at.zip(), null, null, null, null, Claim.Answer.NOT_ASKED, false);
    }

    static String text(String text) { return text == null || text.isEmpty() ? null : text; }
}
