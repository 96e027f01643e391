package org.countersign.tap;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.http.JsonFields;
import org.countersign.intake.Channel;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.residency.Claim;
import org.countersign.stance.Stance;

/**
 * A call of somebody without a name, as the browser sends it: perhaps later, perhaps more than once.
 *
 * @param id made by the browser
 * @param place R here, E elsewhere, I in this state, W would not say, a ZIP, or null: not asked
 * @param zip the ZIP they gave beside R, E or I; null: none
 */
record Tap(String id, Instant at, String ordinance, Stance stance, Channel channel, String place, String zip) {
    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ZIP = "\\d{5}", PLACE = "[REIW]|" + ZIP;

    /** What it can be answered by, whatever else is wrong with it. */
    static Optional<String> id(JsonValue tap) { return tap instanceof JsonObject object && object.get("id") instanceof JsonString id && id.getString().matches(KEY) ? Optional.of(id.getString()) : Optional.empty(); }

    /** What is wrong is noted in the fields it was read from. */
    static Tap read(JsonFields in) {
        String id = in.need("id", "ordinance", "stance").text("id", 36), place = in.text("place", 10);
        if (id != null && !id.matches(KEY)) in.wrong("id", "hearing.act.key");
        if (place != null && !place.matches(PLACE)) in.wrong("place", "field.oneOf", place, "R, E, I, W, ZIP");
        String zip = in.text("zip", 10);
        if (zip != null && !zip.matches(ZIP)) in.wrong("zip", "field.oneOf", zip, "ZIP");
        if (zip != null && (place == null || !place.matches("[REI]"))) in.wrong("place", "field.oneOf", String.valueOf(place), "R, E, I");
        Channel channel = in.oneOf("channel", Channel.CALL, Channel.VOICEMAIL);
        Instant at = in.dateTime("at"), now = Instant.now();
        return new Tap(id, at == null || at.isAfter(now) ? now : at, in.text("ordinance", 40), in.oneOf("stance", Stance.values()), channel == null ? Channel.CALL : channel, place, zip);
    }

    NewContact contact(String stateName) {
        NewSigner nobody = new NewSigner(null, null, null, null, null, claim(stateName));
        return new NewContact(new NewContact.Arrival(id, at, channel, null, null, null), List.of(nobody), List.of(new NewPosition(ordinance, null, stance, NewPosition.Coding.CONFIRMED, null, List.of())), NewContact.Content.NONE);
    }

    private Claim claim(String stateName) {
        if (place == null) return Claim.NONE;
        String said = switch (place) {
            case "R" -> "resident";
            case "E" -> "out of area";
            case "I" -> stateName;
            default -> null;
        };
        return new Claim(null, null, null, null, place.matches(ZIP) ? place : zip, null, null, null, said, place.equals("W") ? Claim.Answer.DECLINED : Claim.Answer.GIVEN, false);
    }
}
