package org.countersign.decision;

import java.util.Locale;
import org.countersign.action.Standing;
import org.countersign.ordinance.ActionRow;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.outbox.NewLetter;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** What is written to whoever asked to be told: what was done, when, whether it is law, and the reasons as they were given. The same to every side. */
record Letter(Ordinance ordinance, OrdinanceAction act, String reasons, Standing standing, java.time.ZoneId zone) {

    NewLetter.Wording in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Words words = Words.in(locale);
        String done = words.say("ordinance.action." + act.type()), no = ordinance.fileNumber().value();
        String text = words.say("decision.letter.text", ordinance.title(), no, done, ActionRow.when(act, new When(zone, locale)), words.say("ordinance.stage." + standing.stage()));
        return new NewLetter.Wording(words.say("decision.letter.subject", no, done), text + "\n\n" + (reasons == null ? words.say("decision.reasons.none") : words.say("decision.letter.reasons") + "\n\n" + reasons)
                + "\n\n" + words.say("decision.letter.why") + "\n", language);
    }
}
