package org.countersign.contact;

import java.time.Instant;
import java.util.List;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/**
 * A contact as a list shows it.
 *
 * @param name the sender's name or organisation; blank: not given
 * @param signers how many signed it, the sender among them
 * @param positions of all the ordinances it speaks of, whatever was looked for
 * @param setAside null: it is not
 */
public record ContactRow(long id, Instant receivedAt, Channel channel, String name, int signers, String subject, Residency residency, ResidencyEvidence evidence,
                         List<Said> positions, SetAsideReason setAside) {
    /** @param stance null: uncoded @param suggested it waits for a person's yes */
    public record Said(String ordinance, Stance stance, boolean suggested) {}
}
