package org.countersign.enactment;

import java.util.List;
import java.util.Locale;

/**
 * What a charter says of making a law beside the clock, as far as something follows from it here.
 *
 * @param recall whether the council may take a measure back that lies before the mayor; null: not told
 * @param hour whether the hour of delivery and return is recorded @param hearing whether the mayor hears people before signing @param notice days of notice of that; null: not told
 * @param returnTo null: not told @param lost whether a veto that was not overridden in time stands for good @param excluded who does not vote on an override
 * @param urgency what urgency changes about the day of effect, in the charter's words; null: not told
 */
public record EnactmentRule(Readings readings, Acting acting, Publication publication, Referendum referendum, Boolean recall, boolean hour, boolean hearing, Integer notice, boolean objectionsPublished,
        ReturnTo returnTo, boolean lost, List<String> excluded, String urgency) {
    public static final EnactmentRule NOT_TOLD = new EnactmentRule(Readings.NOT_TOLD, null, new Publication(false, null), null, null, false, false, null, false, null, false, List.of(), null);

    /** To whom a veto goes. */
    public enum ReturnTo {
        CLERK, COUNCIL, NEXT_MEETING;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
    }
}
