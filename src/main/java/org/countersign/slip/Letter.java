package org.countersign.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.countersign.ordinance.Ordinance;
import org.countersign.outbox.NewLetter;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** What is written to whoever asked to be told, the same to every side. @param verified whether somebody held the rule of the clock against its source */
record Letter(Ordinance ordinance, Slip slip, boolean verified, ZoneId zone) {

    NewLetter.Wording in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Words words = Words.in(locale);
        String no = ordinance.fileNumber().value();
        String text = words.say("slip.letter.begin", ordinance.title(), no) + "\n\n" + said(words, new When(zone, locale)) + "\n\n" + words.say("decision.letter.why") + "\n";
        return new NewLetter.Wording(words.say("slip.letter.subject", no), text, language);
    }

    /** What moved, in sentences. */
    String said(Words words, When when) {
        if (slip.kind() == Slip.Kind.SCHEDULE) return slip.headline() + "\n" + (slip.day() == null ? "" : words.say("slip.planned", day(slip.day(), when)) + "\n") + words.say("slip.why", slip.why());
        String moved = words.say(slip.became() == null ? "slip.clock.unknown" : slip.was() == null ? "slip.clock.known" : "slip.clock.moved", minute(slip.was(), when), minute(slip.became(), when));
        return verified ? moved : moved + " " + words.say("slip.unverified");
    }

    private static String day(LocalDate day, When when) { return when.day(day); }

    private static String minute(Instant at, When when) { return at == null ? "" : when.minute(at); }
}
