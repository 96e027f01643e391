package org.countersign.selection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** One facet of a selection as a page shows it, to be taken off. @param rest the query without it */
public record Chip(String facet, String said, String rest) {
    public static List<Chip> of(Selection selection, Words words, When when) {
        return selection.asked().entrySet().stream().map(each -> new Chip(words.say("contact.facet." + each.getKey().parameter()), said(each, words, when), selection.without(each.getKey()).query())).toList();
    }

    private static String said(Map.Entry<Facet, String> asked, Words words, When when) {
        String value = asked.getValue();
        return switch (asked.getKey()) {
            case STATE -> words.say("contact.state." + value);
            case PERIOD -> words.say("tally.period." + value);
            case CHANNEL -> words.say("contact.channel." + value);
            case STANCE -> words.say("stance." + value);
            case RESIDENCY -> words.say("residency." + value);
            case EVIDENCE -> words.say("residency.evidence." + value);
            case REPLY -> words.say("contact.reply." + value);
            case FROM, TO -> when.shortDay(LocalDate.parse(value));
            case LANGUAGE -> value.equals(Facet.NO_LANGUAGE) ? words.say("language.none") : words.languageNamed(value);
            case WORDS -> words.say("contact.words." + value);
            case SIDE -> words.say("tally.side." + value);
            case AS_OF -> when.minute(OffsetDateTime.parse(value).toInstant());
            default -> value;
        };
    }
}
