package org.countersign.ordinance;

import org.countersign.platform.When;
import org.countersign.platform.Words;

/**
 * An action as the page prints it; text that is not known is empty.
 *
 * @param names who voted how
 * @param supersededBy the id of the action that tells what really happened; null: none, or it stands
 */
public record ActionRow(long id, String when, String what, String body, String vote, String names, String note, boolean superseded, String why, Long supersededBy,
                        String recorded) {

    public static ActionRow of(OrdinanceAction action, Words words, When when) {
        return new ActionRow(action.id(), when(action, when), what(action, words),
                blank(action.body()), action.vote().map(vote -> vote.say(words)).orElse(""), action.vote().map(vote -> vote.named(words)).orElse(""), blank(action.note()), action.isSuperseded(),
                blank(action.supersededWhy()), action.supersededBy().map(OrdinanceAction::id).orElse(null),
                words.say("ordinance.recordedBy", action.recordedBy(), when.minute(action.recordedAt())));
    }

    /** As exactly as it is known. */
    public static String when(OrdinanceAction action, When when) { return action.dateOnly() ? when.shortDay(action.at()) : when.minute(action.at()); }

    static String what(OrdinanceAction action, Words words) { return words.say("ordinance.action." + action.type()); }

    private static String blank(String text) { return text == null ? "" : text; }
}
