package org.countersign.ordinance;

import org.countersign.action.Standing;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** A line of the docket: what it is called, what happened to it last, what the mayor did with it and how far it has come; empty: nothing yet. */
public record OrdinanceRow(String no, String title, String nicknames, String latest, String latestOn, String decision, String stage) {

    /** @param standing as {@link Standings} tells it */
    public static OrdinanceRow of(Ordinance ordinance, Standing standing, Words words, When when) {
        return new OrdinanceRow(ordinance.fileNumber().value(), ordinance.title(), String.join(" · ", ordinance.nicknames()),
                ordinance.latestAction().map(action -> ActionRow.what(action, words)).orElse(words.say("ordinance.noAction")),
                ordinance.latestAction().map(action -> when.shortDay(action.at())).orElse(""),
                ordinance.decision().map(action -> ActionRow.what(action, words) + ", " + when.shortDay(action.at())).orElse(""),
                words.say("ordinance.stage." + standing.stage()));
    }
}
