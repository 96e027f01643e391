package org.countersign.intake;

import java.time.Instant;
import java.util.Set;

/**
 * News, told within the transaction that made it and after everything of it is written: contacts came in, were coded, set aside, linked,
 * corrected or taken back, people were merged or told apart, so that figures may be others. What is told is only where to look again; who
 * keeps figures knows what they were. <b>Whoever writes a contact, a signer, a position or a constituent tells it</b>, some thousand of
 * them in one piece of news; several pieces in one transaction are fine.
 *
 * @param ordinances those whose figures may be others; those of the contacts and constituents need not be told again
 * @param contacts taken in, changed, or gone
 * @param constituents whom a signer was linked to before and is no more, with those whom that one was merged into (they may be gone, and
 *                     nobody can find out then); who was merged, with whom into; who came to be known by another name or by more or less
 *                     than a name. Those who sign the contacts now need not be told, but may be
 */
public record PositionsChanged(Set<Long> ordinances, Concerned contacts, Concerned constituents) {
    public PositionsChanged {
        ordinances = Set.copyOf(ordinances);
    }

    /**
     * Other news, in the same transaction: somebody took back what was decided of these contacts, so that what was to leave because of it, and has not, stays.
     *
     * @param since when it was decided
     */
    public record TakenBack(Set<Long> contacts, Instant since) {}

    /** Something beside contacts and people, such as what a petition claims. */
    public static PositionsChanged on(Set<Long> ordinances) { return new PositionsChanged(ordinances, Concerned.NONE, Concerned.NONE); }

    /** Nothing that is counted. */
    public boolean nothing() { return ordinances.isEmpty() && contacts.nobody() && constituents.nobody(); }
}
