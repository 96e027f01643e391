package org.countersign.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One communication as it came through some door, read but not yet judged: {@link Intake} decides whose it is and where they live.
 * Text is as written; null where nothing was written.
 *
 * @param signers the sender first, then the co-signers; never empty, the sender may be all blank
 * @param positions one for each ordinance it speaks of; empty: it goes to triage
 */
public record NewContact(Arrival arrival, List<NewSigner> signers, List<NewPosition> positions, Content content) {
    public NewContact {
        signers = List.copyOf(signers);
        positions = List.copyOf(positions);
        if (signers.isEmpty()) throw new IllegalArgumentException("a contact has a sender, be it a blank one");
    }

    /** Those who take part in an address-confidentiality programme are guarded. */
    NewContact guarded(java.util.function.Predicate<org.countersign.residency.Claim> guards) {
        if (signers.stream().noneMatch(each -> guards.test(each.claim()))) return this;
        return new NewContact(arrival, signers.stream().map(each -> guards.test(each.claim()) && each.substitute() == null ? each.guarded() : each).toList(), positions, content);
    }

    /** As an office may keep it: what writers say of their own status, and identity numbers, are taken out of its words, and that is flagged. */
    NewContact withoutStatus() {
        WithheldReader.Withheld subject = WithheldReader.read(content.subject()), text = WithheldReader.read(content.text());
        if (!subject.some() && !text.some()) return this;
        return new NewContact(arrival.flagged("statusWithheld"), signers, positions, new Content(subject.text(), text.text(), content.language(), content.campaign(),
                content.representing(), content.ownWords(), content.wantsReply(), content.wantsDecisionNotice()));
    }

    /**
     * When and how it reached the city.
     *
     * @param externalId what its source calls it, trimmed, at most 200 characters; null: nothing, so it is never a duplicate
     * @param recipient the office it was addressed to
     * @param flag something to show beside it, never counted, such as "receivedClamped"; several with spaces
     * @param hands through whose hands
     */
    public record Arrival(String externalId, Instant receivedAt, Channel channel, String recipient, LocalDate postmarkDate, String flag, Hands hands) {
        public Arrival(String externalId, Instant receivedAt, Channel channel, String recipient, LocalDate postmarkDate, String flag) {
            this(externalId, receivedAt, channel, recipient, postmarkDate, flag, Hands.DIRECT);
        }

        private Arrival flagged(String more) {
            return new Arrival(externalId, receivedAt, channel, recipient, postmarkDate, flag == null || flag.isBlank() ? more : flag + " " + more, hands);
        }
    }

    /**
     * Through whose hands something came.
     *
     * @param enteredBy who passed it on to the office, as the contact names whoever entered it; null: whoever brings the batch
     * @param machine a machine sent it, such as a notice of mail that did not arrive: it is set aside as it comes in
     */
    public record Hands(String enteredBy, boolean machine) {
        public static final Hands DIRECT = new Hands(null, false), MACHINE = new Hands(null, true);
    }

    /**
     * What it says.
     *
     * @param language a BCP 47 tag
     * @param campaign the campaign's name as given; null: none
     * @param representing the organisation the sender speaks for
     * @param ownWords whether the person wrote more than a form text; null: not known
     */
    public record Content(String subject, String text, String language, String campaign, String representing, Boolean ownWords,
                          boolean wantsReply, boolean wantsDecisionNotice) {
        public static final Content NONE = new Content(null, null, null, null, null, null, false, false);
    }
}
