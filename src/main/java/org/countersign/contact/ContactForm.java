package org.countersign.contact;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.platform.Invalid;

/** What is typed about one contact beside the pins. */
public class ContactForm implements Serializable {
    private static final String KEY = "[0-9a-f-]{36}(\\.\\d{1,15})?";

    private final PositionForm position = new PositionForm();
    private final List<PositionForm> others = new ArrayList<>();
    private String madeAs = UUID.randomUUID().toString();
    private final SignerForm sender = new SignerForm();
    private final List<SignerForm> coSigners = new ArrayList<>();
    private LocalTime receivedTime;
    private LocalDate postmark;
    private String subject;
    private String text;
    private String representing;
    private Boolean ownWords;
    private boolean wantsReply;
    private boolean wantsDecisionNotice;

    /** Sent twice, it comes in once. @throws Invalid where it names an ordinance and no stance, or a stance and no ordinance: nobody forgets one of them by accident */
    NewContact contact(ContactPins pins, ZoneId zone) {
        if (pins.getOrdinance() == null && position.getStance() != null) throw new Invalid("ordinance", "contact.log.ordinanceNeeded");
        if (others.stream().anyMatch(each -> each.getOrdinance() == null && each.getStance() != null)) throw new Invalid("", "contact.log.otherNeeded");
        if (pins.getOrdinance() != null && position.getStance() == null) throw new Invalid("stance", "contact.log.stanceNeeded");
        return new NewContact(new NewContact.Arrival(madeAs, receivedAt(pins.getReceivedDay(), zone), pins.getChannel(), pins.getRecipient(), postmark, null),
                signers(), positions(pins), new NewContact.Content(subject, text, pins.getLanguage(), pins.getCampaign(), representing, ownWords, wantsReply, wantsDecisionNotice));
    }

    /** Now, or when they say: a day alone is its start, a time alone is today's. */
    Instant receivedAt(LocalDate day, ZoneId zone) {
        ZonedDateTime now = ZonedDateTime.now(zone).truncatedTo(ChronoUnit.SECONDS);
        if (day == null && receivedTime == null) return now.toInstant();
        LocalDate on = day == null ? now.toLocalDate() : day;
        if (receivedTime == null && on.equals(now.toLocalDate())) return now.toInstant();
        return ZonedDateTime.of(on, receivedTime == null ? LocalTime.MIDNIGHT : receivedTime, zone).toInstant();
    }

    /** The sender first. */
    List<NewSigner> signers() {
        return Stream.concat(Stream.of(sender), coSigners.stream().filter(signer -> !signer.blank())).map(SignerForm::signer).toList();
    }

    List<NewPosition> positions(ContactPins pins) {
        position.setOrdinance(pins.getOrdinance());
        return Stream.concat(Stream.of(position), others.stream()).filter(each -> each.getOrdinance() != null).map(PositionForm::position).toList();
    }

    /** What is sent from here on is another contact. */
    void another() { madeAs = UUID.randomUUID().toString(); }

    /** What the page calls it; a draft that is taken up keeps what it was called. */
    public String getMadeAs() { return madeAs; }

    public void setMadeAs(String madeAs) { if (madeAs != null && madeAs.matches(KEY)) this.madeAs = madeAs; }

    public PositionForm getPosition() { return position; }

    public List<PositionForm> getOthers() { return others; }

    public SignerForm getSender() { return sender; }

    public List<SignerForm> getCoSigners() { return coSigners; }

    public LocalTime getReceivedTime() { return receivedTime; }

    public void setReceivedTime(LocalTime receivedTime) { this.receivedTime = receivedTime; }

    public LocalDate getPostmark() { return postmark; }

    public void setPostmark(LocalDate postmark) { this.postmark = postmark; }

    public String getSubject() { return subject; }

    public void setSubject(String subject) { this.subject = subject; }

    public String getText() { return text; }

    public void setText(String text) { this.text = text; }

    public String getRepresenting() { return representing; }

    public void setRepresenting(String representing) { this.representing = representing; }

    public Boolean getOwnWords() { return ownWords; }

    public void setOwnWords(Boolean ownWords) { this.ownWords = ownWords; }

    public boolean isWantsReply() { return wantsReply; }

    public void setWantsReply(boolean wantsReply) { this.wantsReply = wantsReply; }

    public boolean isWantsDecisionNotice() { return wantsDecisionNotice; }

    public void setWantsDecisionNotice(boolean wantsDecisionNotice) { this.wantsDecisionNotice = wantsDecisionNotice; }
}
