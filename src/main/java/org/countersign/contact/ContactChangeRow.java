package org.countersign.contact;

import java.time.Instant;
import java.util.List;
import org.countersign.journal.JournalRow;
import org.countersign.journal.JournalWords;
import org.countersign.staff.JournalEntry;

/** One line of what happened to a contact: who did what and when, and what is different since, field by field, as the journal says it. */
public record ContactChangeRow(Instant at, String who, String what, List<JournalRow.Field> fields) {
    static ContactChangeRow of(JournalEntry entry, JournalWords words) {
        String key = "contact.did." + entry.what().replaceFirst("^contact\\.", "");
        return new ContactChangeRow(entry.at(), entry.who(), words.words().know(key) ? words.words().say(key) : words.deed(entry.what()), entry.before() == null ? List.of() : JournalRow.of(entry, words).fields());
    }
}
