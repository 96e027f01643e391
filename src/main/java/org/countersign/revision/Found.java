package org.countersign.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.countersign.residency.Claim;
import org.countersign.residency.Finding;
import org.countersign.residency.Locality;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.residency.Why;

/** A signer with the finding they have and what it was made from. */
record Found(long contact, int seq, Claim claim, Instant receivedAt, Finding finding, LocalDateTime foundAt, String foundBy, boolean looked) {
    static final String COLUMNS = "SELECT s.contact_id, s.seq, s.street, s.unit, s.city, s.state, s.zip, s.country, c.latitude, c.longitude, s.declared, c.received_at, s.residency, s.evidence, s.conflict, s.review, s.district,"
            + " s.locality, s.why, s.found_at, s.reviewed_at IS NOT NULL, s.substitute IS NOT NULL, s.found_by FROM signer s JOIN contact c ON c.id = s.contact_id ";

    static Found of(ResultSet row) throws SQLException {
        int seq = row.getInt(2);
        ResidencyEvidence evidence = ResidencyEvidence.valueOf(row.getString(14));
        String declared = row.getString(11);
        Double latitude = seq == 0 ? row.getObject(9, Double.class) : null, longitude = seq == 0 ? row.getObject(10, Double.class) : null;
        Why why = Why.read(row.getString(19));
        Claim.Answer answer = row.getBoolean(22) ? Claim.Answer.GUARDED : declared != null ? Claim.Answer.GIVEN : why.declined() ? Claim.Answer.DECLINED : Claim.Answer.NOT_ASKED;
        Claim claim = new Claim(row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8), latitude, longitude, declared,
                answer, evidence == ResidencyEvidence.DOCUMENT_SEEN);
        Finding finding = new Finding(Residency.valueOf(row.getString(13)), evidence, row.getBoolean(15), row.getBoolean(16), row.getString(17), Locality.read(row.getString(18)), why);
        return new Found(row.getLong(1), seq, claim, row.getObject(12, LocalDateTime.class).toInstant(ZoneOffset.UTC), finding, row.getObject(20, LocalDateTime.class), row.getString(23), row.getBoolean(21));
    }

    /** Nothing is written of where they live: what is known of the sender holds (rule 7). */
    boolean ofTheSender() { return seq > 0 && claim.equals(Claim.NONE); }

    /** Proof that somebody saw stands, whatever is drawn on a map; so does that they would not say. */
    boolean stands() { return finding.evidence() == ResidencyEvidence.DOCUMENT_SEEN; }

    /** Whether the other one says something else; where nobody could tell, another reason for it is none. */
    boolean differs(Finding other) {
        boolean same = finding.residency() == other.residency() && finding.evidence() == other.evidence() && finding.conflict() == other.conflict() && Objects.equals(finding.district(), other.district())
                && Objects.equals(finding.locality(), other.locality());
        return !same || other.residency() != Residency.UNKNOWN && !finding.why().sameAs(other.why());
    }

    /** Whom somebody looked at need not be looked at again for the same conflict. */
    Finding settled(Finding other) {
        boolean again = other.review() && !(looked && other.conflict() == finding.conflict() && other.residency() == finding.residency());
        return new Finding(other.residency(), other.evidence(), other.conflict(), again, other.district(), other.locality(), other.why());
    }
}
