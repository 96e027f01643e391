package org.countersign.constituent;

import java.util.Optional;
import org.countersign.address.StreetLine;
import org.countersign.address.ZipCode;

/**
 * What one signer, or a row of the table {@code signer}, can be recognised by: keys, normalised.
 *
 * @param kind an ORGANISATION where the name is blank and the organisation is not
 * @param name the key of the person's full name, or of the organisation's; "" is blank
 * @param email null: none
 * @param phone E.164; null: no valid one
 * @param household street, unit and 5-digit ZIP; null where the street or the ZIP is missing
 * @param street whether there is a street, with or without ZIP
 */
public record Identifiers(Kind kind, String name, String email, String phone, String household, boolean street) {
    /** Of what was written; every part may be null. */
    public static Identifiers read(Written written) {
        String name = Names.key(written.givenName(), written.familyName()), organisation = Names.key(written.organisation());
        boolean person = !name.isEmpty() || organisation.isEmpty();
        Optional<StreetLine> line = StreetLine.read(written.street(), written.unit());
        return new Identifiers(person ? Kind.PERSON : Kind.ORGANISATION, person ? name : organisation, Emails.key(written.email()), Phones.e164(written.phone()),
                line.flatMap(street -> ZipCode.read(written.zip()).map(zip -> household(street, zip))).orElse(null), line.isPresent());
    }

    private static String household(StreetLine line, ZipCode zip) { return Names.fit(line.street() + "|" + line.unit() + "|" + zip.digits()); }

    /** Whether it brings more than a name (rule 10, "Name only"): the column {@code has_identifier}. */
    public boolean moreThanAName() { return email != null || phone != null || street; }

    /** As it was written; null where nothing was. */
    public record Written(String givenName, String familyName, String organisation, String email, String phone, String street, String unit, String zip) {}
}
