package org.countersign.clock;

import java.time.LocalDate;

/**
 * When the council may pass it over the veto, and with how many votes.
 *
 * @param earliest the first day, latest the last; null: not known, or no veto yet @param votesNeeded null: not known of how many
 * @param passageYes the votes it passed with; null: not recorded
 */
public record OverrideWindow(LocalDate earliest, LocalDate latest, Integer votesNeeded, Integer passageYes) {
    /** Whether those who passed it could override; null where either number is not known. */
    public Boolean passageWouldOverride() { return votesNeeded == null || passageYes == null ? null : passageYes >= votesNeeded; }
}
