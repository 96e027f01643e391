package org.countersign.people;

import java.io.Serializable;
import java.time.Instant;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.stance.Stance;

/** What somebody said of an ordinance with one contact. @param stance null: uncoded @param setAside null: it is not */
public record Told(long contact, Instant at, Channel channel, Stance stance, boolean suggested, SetAsideReason setAside) implements Serializable {
    /** It says where they stand: counted, and not a line of a petition (rules 1 and 2). */
    boolean counts() { return setAside == null && stance != null && !suggested && channel != Channel.PETITION; }

    /** Latest = greatest receivedAt, then greatest contact (rule 5). */
    boolean laterThan(Told other) { return !at.equals(other.at) ? at.isAfter(other.at) : contact > other.contact; }
}
