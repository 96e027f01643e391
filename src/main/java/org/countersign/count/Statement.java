package org.countersign.count;

import java.util.List;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/**
 * What one contact says of the ordinance, as far as the count looks at it: a position with those who signed.
 *
 * @param receivedAt microseconds since 1970
 * @param setAside null: not
 * @param inCampaign whether its contact belongs to one
 * @param representing the organisation the sender speaks for; null: none
 * @param stance null: uncoded
 * @param suggested a program said the stance and nobody has confirmed it
 * @param reasons the codes it gave
 * @param signers the sender first; never empty
 */
record Statement(long contact, long receivedAt, Channel channel, SetAsideReason setAside, boolean inCampaign, String representing,
                 Stance stance, boolean suggested, List<String> reasons, List<Signer> signers) {

    /**
     * Who signed it.
     *
     * @param constituent as identity stands today, mergers followed; null: unidentified
     * @param household null: none
     * @param named a name was written, not only an organisation
     * @param organisation as written; null: none
     */
    record Signer(int seq, Constituent constituent, Residency residency, ResidencyEvidence evidence, String household, boolean named, String organisation) {}

    /**
     * Whom a signer was linked to.
     *
     * @param nameOnly there is a name but no e-mail, no valid phone and no street (rule 10)
     * @param organisation its name, where it is one; else null
     */
    record Constituent(long id, boolean person, boolean nameOnly, String organisation) {}

    /** Where it stands for a count: exactly one of these, the first that applies (rules 1 and 13). */
    enum Standing { SET_ASIDE, AFTER_CUT_OFF, SUGGESTED, UNCODED, COUNTS }

    Standing standing(CutOff cutOff) {
        if (setAside != null) return Standing.SET_ASIDE;
        if (!cutOff.takes(receivedAt)) return Standing.AFTER_CUT_OFF;
        if (stance == null) return Standing.UNCODED;
        return suggested ? Standing.SUGGESTED : Standing.COUNTS;
    }

    /** A line of a petition is counted on its own (rule 2). */
    boolean petitionLine() { return channel == Channel.PETITION; }

    boolean unidentified() { return signers.stream().allMatch(signer -> signer.constituent() == null); }

    boolean signedBy(long constituent) { return signers.stream().anyMatch(signer -> signer.constituent() != null && signer.constituent().id() == constituent); }

    /** The sender: whose finding the contact figures use (rule 7). */
    Signer sender() { return signers.get(0); }

    /** Latest = greatest receivedAt, then greatest contact (rule 5). */
    boolean laterThan(long otherReceivedAt, long otherContact) {
        return receivedAt != otherReceivedAt ? receivedAt > otherReceivedAt : contact > otherContact;
    }
}
