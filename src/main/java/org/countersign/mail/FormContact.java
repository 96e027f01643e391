package org.countersign.mail;

import static org.countersign.mail.LetterContact.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.countersign.intake.Channel;
import org.countersign.intake.ContactLimits;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewContact.Arrival;
import org.countersign.intake.NewContact.Content;
import org.countersign.intake.NewSigner;
import org.countersign.letter.Cwc;
import org.countersign.letter.Letter;
import org.countersign.mime.Lettering;
import org.countersign.platform.FieldError;
import org.countersign.platform.FieldErrors;
import org.countersign.residency.Claim;
import org.countersign.stance.Stance;

/** What a form as "Communicating with Congress" has it is to intake: the person’s own words apart from the text an organisation wrote for all. */
record FormContact(Cwc form, ZoneId zone) {

    /** By the names of its elements; empty where it can be taken. */
    List<FieldError> errors() {
        FieldErrors errors = new FieldErrors();
        for (String element : List.of("DeliveryId", "CampaignId", "FirstName", "LastName", "Email")) errors.needed(element, form.of(element));
        if (!form.of("Email").isEmpty() && !form.of("Email").matches("[^@\\s]+@[^.\\s@]+\\.\\S+")) errors.add("Email", "mail.form.email");
        if (form.ownWords().isEmpty() && form.formText().isEmpty()) errors.add("ConstituentMessage", "field.required");
        if (!form.of("ProOrCon").isEmpty() && form.side().isEmpty()) errors.add("ProOrCon", "field.oneOf", form.of("ProOrCon"), "pro, con");
        if (!form.of("DeliveryDate").isEmpty() && form.delivered().isEmpty()) errors.add("DeliveryDate", "field.date");
        errors.text("CampaignId", form.of("CampaignId"), ContactLimits.CAMPAIGN).text("Subject", form.of("Subject"), ContactLimits.SUBJECT);
        return errors.found();
    }

    /** It came as a file: when the day it bears began, it was there; later than now is now. */
    NewContact alone(Instant now) {
        Instant day = form.delivered().map(date -> date.atStartOfDay(zone).toInstant()).orElse(now);
        return contact(new Arrival(form.externalId(), day.isAfter(now) ? now : day, Channel.WEB_FORM, text(Lettering.cut(form.of("MemberOffice"), ContactLimits.RECIPIENT)), null, null));
    }

    /** It came in a letter. */
    NewContact in(Letter letter) {
        return contact(new Arrival(form.externalId(), letter.envelope().received(), Channel.EMAIL, LetterContact.recipients(letter), null, LetterContact.flags(letter.marks())));
    }

    private NewContact contact(Arrival arrival) {
        String words = form.ownWords().isEmpty() ? form.formText() : form.ownWords();
        Content content = new Content(text(form.of("Subject")), text(words), org.countersign.letter.LanguageReader.read(words).orElse(null), text(form.of("CampaignId")),
                text(Lettering.cut(form.organisation(), ContactLimits.REPRESENTING)), !form.ownWords().isEmpty(), form.wantsReply(), false);
        return new NewContact(arrival, List.of(signer()), List.of(), content);
    }

    private NewSigner signer() {
        String more = (form.of("Address2") + " " + form.of("Address3")).strip();
        Claim claim = new Claim(text(form.of("Address1")), text(Lettering.cut(more, ContactLimits.UNIT)), text(form.of("City")), text(form.of("StateAbbreviation")), text(form.of("Zip")), null, null, null, null,
                Claim.Answer.GIVEN, false);
        return new NewSigner(text(form.of("FirstName")), text(form.of("LastName")), null, text(form.of("Email")), text(form.of("Phone")), claim);
    }

    /** What the person ticked; a form without a tick says nothing of itself. */
    Optional<Stance> stance() { return form.side().map(side -> side == Cwc.Side.PRO ? Stance.SUPPORT : Stance.OPPOSE); }
}
