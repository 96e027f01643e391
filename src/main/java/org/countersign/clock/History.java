package org.countersign.clock;

import java.util.Set;

/**
 * What was done with a measure, as far as its clock is concerned; null where it was not.
 *
 * @param passage the last vote that passed it @param presented the first presentment that is not before it @param received its stamp of receipt
 * @param attested the clerk’s signature under what was passed @param act the mayor signed, vetoed or struck items
 * @param law since when it is law, whole or in part: signed, lapsed into law or passed over the veto @param lawPublished after that; where no mayor has a part in it, after the passage
 * @param lapse somebody said that it lapsed @param veto the veto, where there was one @param published its objections @param ended the council took it back, or it failed
 * @param warnings what does not fit together
 */
public record History(Moment passage, Moment presented, Moment received, Moment attested, Moment act, Moment lapse, Moment veto, Moment published, Moment ended, Moment law, Moment lawPublished, Votes votes, Set<Warning> warnings) {

    /** @param yes of the passage; null, as the others: not recorded @param present at the passage @param again present and voting on the override @param vacant of the last of both votes */
    public record Votes(Integer yes, Integer present, Integer again, Integer seats, Integer vacant) {
        public static final Votes NONE = new Votes(null, null, null, null, null);
    }

    public Moment trigger(Terms.Start start) {
        return switch (start) {
            case PASSAGE -> passage;
            case PRESENTED -> presented;
            case RECEIVED_STAMP -> received == null ? presented : received;
        };
    }
}
