package org.countersign.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.http.JsonFields;
import org.countersign.intake.Channel;
import org.countersign.intake.ContactLimits;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.residency.Claim;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/** A contact as {@code POST /api/contacts} sends it (api.md). A stance in it was ticked by the sender: it is confirmed. */
record Submission(JsonFields in) {

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    static NewContact read(JsonFields in) {
        NewContact contact = new Submission(in.need("receivedAt", "channel")).contact();
        in.check();
        return contact;
    }

    private NewContact contact() {
        NewContact.Arrival arrival = arrival();
        List<NewSigner> signers = new ArrayList<>(List.of(in.object("constituent").map(this::sender).orElseGet(() -> sender(none()))));
        in.objects("coSigners", ContactLimits.MANY).forEach(signer -> signers.add(coSigner(signer)));
        List<NewPosition> positions = in.objects("positions", ContactLimits.MANY).stream().map(Submission::position).toList();
        return new NewContact(arrival, signers, positions, content());
    }

    private static JsonFields none() { return JsonFields.of(jakarta.json.JsonValue.EMPTY_JSON_OBJECT); }

    private NewContact.Arrival arrival() {
        String externalId = in.text("externalId", ContactLimits.EXTERNAL_ID);
        Instant receivedAt = in.dateTime("receivedAt");
        Channel channel = in.oneOf("channel", Channel.values());
        return new NewContact.Arrival(externalId, receivedAt, channel, in.text("recipient", ContactLimits.RECIPIENT), in.date("postmarkDate"), null);
    }

    /** The point and what was declared of the residence are the sender's. */
    private NewSigner sender(JsonFields signer) {
        String declared = in.text("residency", ContactLimits.DECLARED);
        Double latitude = in.decimal("latitude", -90, 90), longitude = in.decimal("longitude", -180, 180);
        Claim.Answer answer = declared == null ? Claim.Answer.NOT_ASKED : Claim.Answer.GIVEN;
        return signer(signer, address(signer, new Claim(null, null, null, null, null, null, latitude, longitude, declared, answer, false)));
    }

    private static NewSigner coSigner(JsonFields signer) { return signer(signer, address(signer, Claim.NONE)); }

    private static NewSigner signer(JsonFields in, Claim claim) {
        return new NewSigner(in.text("givenName", ContactLimits.NAME), in.text("familyName", ContactLimits.NAME), in.text("organisation", ContactLimits.NAME),
                in.text("email", ContactLimits.EMAIL), in.text("phone", ContactLimits.PHONE), claim);
    }

    private static Claim address(JsonFields in, Claim rest) {
        return new Claim(in.text("street", ContactLimits.STREET), in.text("unit", ContactLimits.UNIT), in.text("city", ContactLimits.CITY),
                in.text("state", ContactLimits.STATE), in.text("zip", ContactLimits.ZIP), in.text("country", ContactLimits.COUNTRY),
                rest.latitude(), rest.longitude(), rest.declared(), Boolean.TRUE.equals(in.flag("confidential")) ? Claim.Answer.GUARDED : rest.answer(), false);
    }

    private static NewPosition position(JsonFields in) {
        String ordinance = in.need("ordinance").text("ordinance", 1000), version = in.text("version", ContactLimits.VERSION);
        Stance stance = in.oneOf("stance", Stance.values());
        ActionAsked actionAsked = in.oneOf("actionAsked", ActionAsked.values());
        return new NewPosition(ordinance, version, stance, NewPosition.Coding.CONFIRMED, actionAsked, in.texts("reasons", ContactLimits.REASON, ContactLimits.MANY));
    }

    private NewContact.Content content() {
        return new NewContact.Content(in.text("subject", ContactLimits.SUBJECT), in.text("text", ContactLimits.TEXT), in.text("language", ContactLimits.LANGUAGE),
                in.text("campaign", ContactLimits.CAMPAIGN), in.text("representing", ContactLimits.REPRESENTING), in.flag("ownWords"),
                Boolean.TRUE.equals(in.flag("wantsReply")), Boolean.TRUE.equals(in.flag("wantsDecisionNotice")));
    }
}
