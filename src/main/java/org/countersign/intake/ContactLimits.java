package org.countersign.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countersign.platform.FieldError;
import org.countersign.platform.FieldErrors;
import org.countersign.residency.Claim;

/** What can be kept of a contact, in characters (code points) as the database counts them, and what it must have. Every door is held to it. */
public final class ContactLimits {
    public static final int EXTERNAL_ID = 200, RECIPIENT = 200, FLAG = 200, SUBJECT = 1000, TEXT = 2_000_000, LANGUAGE = 20, CAMPAIGN = 300, REPRESENTING = 400;
    public static final int NAME = 400, EMAIL = 400, PHONE = 100, STREET = 400, UNIT = 100, CITY = 200, STATE = 100, ZIP = 40, COUNTRY = 100, DECLARED = 400;
    public static final int VERSION = 80, REASON = 80, REASONS = 1000;
    /** Signers and positions of one contact. */
    public static final int MANY = 1000;
    /** Clocks of other systems may be ahead of ours by so much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

    private final FieldErrors errors = new FieldErrors();

    private ContactLimits() {}

    /** What is wrong with it, by the names of the interface: {@code constituent.email}, {@code positions[0].ordinance}; empty where it can be taken. */
    static List<FieldError> broken(NewContact contact, Instant now) {
        ContactLimits limits = new ContactLimits();
        limits.arrival(contact.arrival(), now);
        limits.content(contact.content());
        limits.signers(contact.signers());
        limits.positions(contact.positions());
        return limits.errors.found();
    }

    private void arrival(NewContact.Arrival arrival, Instant now) {
        if (arrival.channel() == null) errors.add("channel", "field.required");
        if (arrival.receivedAt() == null) errors.add("receivedAt", "field.required");
        else if (arrival.receivedAt().isAfter(now.plus(TOLERANCE))) errors.add("receivedAt", "contact.receivedAt.future");
        else if (arrival.receivedAt().isBefore(EARLIEST)) errors.add("receivedAt", "contact.receivedAt.tooEarly");
        errors.text("externalId", arrival.externalId(), EXTERNAL_ID).text("recipient", arrival.recipient(), RECIPIENT).text("flag", arrival.flag(), FLAG);
    }

    private void content(NewContact.Content content) {
        errors.text("subject", content.subject(), SUBJECT).text("text", content.text(), TEXT).text("language", content.language(), LANGUAGE)
                .text("campaign", content.campaign(), CAMPAIGN).text("representing", content.representing(), REPRESENTING);
    }

    private void signers(List<NewSigner> signers) {
        if (signers.size() > MANY) errors.add("coSigners", "field.tooMany", String.valueOf(MANY));
        for (int i = 0; i < Math.min(signers.size(), MANY); i++) signer(errors, i == 0 ? "constituent." : "coSigners[" + (i - 1) + "].", signers.get(i));
    }

    /** What is wrong with somebody who signs. */
    public static void signer(FieldErrors errors, String path, NewSigner signer) {
        errors.text(path + "givenName", signer.givenName(), NAME).text(path + "familyName", signer.familyName(), NAME)
                .text(path + "organisation", signer.organisation(), NAME).text(path + "email", signer.email(), EMAIL).text(path + "phone", signer.phone(), PHONE);
        place(errors, path, signer.claim());
    }

    /** What is wrong with where somebody lives; the point and what was declared belong to the contact, not to one signer. */
    public static void place(FieldErrors errors, String path, Claim claim) {
        errors.text(path + "street", claim.street(), STREET).text(path + "unit", claim.unit(), UNIT).text(path + "city", claim.city(), CITY)
                .text(path + "state", claim.state(), STATE).text(path + "zip", claim.zip(), ZIP).text(path + "country", claim.country(), COUNTRY)
                .text("residency", claim.declared(), DECLARED);
        degrees(errors, "latitude", claim.latitude(), 90);
        degrees(errors, "longitude", claim.longitude(), 180);
    }

    private static void degrees(FieldErrors errors, String field, Double degrees, int most) {
        if (degrees != null && !(Math.abs(degrees) <= most)) errors.add(field, "field.decimal", "-" + most, String.valueOf(most));
    }

    private void positions(List<NewPosition> positions) {
        if (positions.size() > MANY) errors.add("positions", "field.tooMany", String.valueOf(MANY));
        Set<String> spokenOf = new HashSet<>();
        for (int i = 0; i < Math.min(positions.size(), MANY); i++) {
            NewPosition position = positions.get(i);
            String path = "positions[" + i + "].";
            errors.needed(path + "ordinance", position.ordinance());
            if (position.ordinance() != null && !spokenOf.add(position.ordinance().strip())) errors.add(path + "ordinance", "contact.ordinance.twice", position.ordinance());
            coding(errors, path, position.version(), position.reasons());
        }
    }

    /** What is wrong with a coding. The reasons are kept as one text, with a semicolon between them. */
    public static void coding(FieldErrors errors, String path, String version, List<String> reasons) {
        errors.text(path + "version", version, VERSION).texts(path + "reasons", reasons, REASON);
        if (reasons.stream().anyMatch(code -> code.contains(";"))) errors.add(path + "reasons", "contact.reason.semicolon");
        String all = String.join(";", reasons);
        if (all.codePointCount(0, all.length()) > REASONS) errors.add(path + "reasons", "contact.reasons.tooMany", String.valueOf(REASONS));
    }
}
