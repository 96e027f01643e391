package org.countersign.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.countersign.journal.JournalRow;
import org.countersign.journal.JournalWords;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.staff.JournalEntry;
import org.junit.jupiter.api.Test;

class ContactChangeRowTest {
    @Test void what_changed_is_said_in_the_readers_words() {
        ContactChangeRow english = row("contact.coded", Locale.ENGLISH), spanish = row("contact.reworded", new Locale("es"));
        assertEquals("Coded", english.what());
        assertEquals("Palabras del testimonio corregidas", spanish.what());
        assertEquals(List.of("position · asked of the mayor", "position · stance"), english.fields().stream().map(JournalRow.Field::name).toList());
        assertEquals(new JournalRow.Field("posición · postura", "En contra", "A favor"), spanish.fields().get(1));
        assertEquals(new JournalRow.Field("position · asked of the mayor", "", "Veto it"), english.fields().get(0));
    }

    private static ContactChangeRow row(String did, Locale locale) {
        JournalEntry entry = new JournalEntry() {
            @Override public long id() { return 1; }
            @Override public String what() { return did; }
            @Override public String subjectType() { return "contact"; }
            @Override public String subjectId() { return "7"; }
            @Override public String before() { return "{\"positions\":[{\"stance\":\"OPPOSE\",\"actionAsked\":null}]}"; }
            @Override public String after() { return "{\"positions\":[{\"stance\":\"SUPPORT\",\"actionAsked\":\"VETO\"}]}"; }
        };
        return ContactChangeRow.of(entry, new JournalWords(Words.in(locale), new When(ZoneOffset.UTC, locale)));
    }
}
