package org.countersign.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.journal.Difference;
import org.countersign.journal.JournalWords;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** What is noted of a night stands in the journal in words, in both languages. */
class JournaledNightTest {
    @Test void whatever_is_one_of_a_list_has_a_word() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
            JournalWords words = new JournalWords(Words.in(language), new When(ZoneOffset.UTC, language));
            each(words, "speakers[0].set.status", Stream.of(Status.values()));
            each(words, "speakers[3].set.mode", Stream.of(Mode.values()));
            each(words, "speakers[0].set.speaksAs", Stream.of("ORGANISATION", "BOTH"));
            each(words, "speakers[0].set.interpreter", Stream.of("CITY", "OWN", "EQUIPMENT"));
            each(words, "night.orderBy", Stream.of("SIGN_UP", "CHAIR", "ALTERNATING"));
            each(words, "speakers[1].set.card.2008-0811", Stream.of(Stance.values()));
            each(words, "speakers[1].set.spoken.2008-0811", Stream.of(Stance.values()));
        }
        assertEquals("Orla", new JournalWords(Words.in(Locale.ENGLISH), new When(ZoneOffset.UTC, Locale.ENGLISH)).value(new Difference("speakers[0].set.name", "", "Orla"), "Orla"));
    }

    private static void each(JournalWords words, String path, Stream<?> values) {
        values.map(Object::toString).forEach(value -> assertNotEquals(value, words.value(new Difference(path, "", value), value), path));
    }
}
