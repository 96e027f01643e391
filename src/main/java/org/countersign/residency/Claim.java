package org.countersign.residency;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.address.StreetLine;
import org.countersign.address.ZipCode;

/**
 * What is known of where somebody lives, as it was written or said; every part may be null.
 *
 * @param latitude and longitude in degrees (WGS 84), of the address, never of a device
 * @param declared what they said of their residence: "resident", "out of area", or a place
 * @param answer whether they were asked, so that <i>not asked</i> and <i>declined</i> are told apart
 * @param proofSeen staff saw proof of residence in the place written here; which proof is never recorded
 */
public record Claim(String street, String unit, String city, String state, String zip, String country, Double latitude, Double longitude,
                    String declared, Answer answer, boolean proofSeen) implements Serializable {
    /** What became of the question where they live. */
    public enum Answer {
        GIVEN, NOT_ASKED, DECLINED,
        /** They take part in an address-confidentiality programme: what is written is its address, and nobody asks for another. */
        GUARDED
    }

    /** Without what a programme gave them in place of an address; what they say of their residence stays. */
    public Claim guarded() { return new Claim(null, null, null, null, null, country, null, null, declared, Answer.GUARDED, proofSeen); }

    /** What is written as the address is what a programme gave. */
    public Claim ofProgramme() { return new Claim(street, unit, city, state, zip, country, latitude, longitude, declared, Answer.GUARDED, proofSeen); }

    /** The address in one line, as written; "" where there is none. */
    public String address() { return Stream.of(street, unit, city, state, zip).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", ")); }

    /** However it is spelled, and whichever of the two lacks its ZIP. */
    boolean sameAddress(Claim other) {
        Optional<StreetLine> written = StreetLine.read(street, unit), theirs = StreetLine.read(other.street, other.unit);
        if (written.isEmpty() || theirs.isEmpty() || !written.get().street().equals(theirs.get().street())) return false;
        Optional<ZipCode> code = ZipCode.read(zip), theirCode = ZipCode.read(other.zip);
        return code.isEmpty() || theirCode.isEmpty() || code.get().digits().equals(theirCode.get().digits());
    }

    /** Nothing is known and nobody asked. */
    public static final Claim NONE = new Claim(null, null, null, null, null, null, null, null, null, Answer.NOT_ASKED, false);
}
