package org.countersign.triage;

import java.io.Serializable;
import java.time.Instant;
import org.countersign.stance.Stance;

/**
 * Learned from one contact that a person coded: others with its subject are suggested the same.
 *
 * @param ordinance its file number
 * @param mailbox the address those letters came to: at another the same words may mean something else; "": they came otherwise
 * @param contact the one it was learned from
 * @param confirmed how often people agreed since, and how often they did not
 * @param stoppedBy who removed it, or whose coding contradicted it; null: it stands until it expires
 */
public record SubjectRule(long id, String ordinance, String subject, String mailbox, Stance stance, long contact, String taughtBy, Instant taughtAt, Instant expiresAt, int confirmed, int rejected, String stoppedBy)
        implements Serializable {
    /** Its subject may be learned again: it has expired, or somebody took it away by hand. One that was contradicted is over when it would have expired. */
    boolean isOverAt(Instant now) { return !now.isBefore(expiresAt) || stoppedBy != null && rejected == 0; }

    public boolean standsAt(Instant now) { return stoppedBy == null && now.isBefore(expiresAt); }
}
