package org.countersign.contact;

import java.time.Instant;
import java.util.List;
import org.countersign.journal.Difference;
import org.countersign.platform.Words;
import org.countersign.staff.JournalEntry;

/** One line of what happened to a contact: who did what and when, and what is different since, field by field. */
public record ContactChangeRow(Instant at, String who, String what, List<Difference> differences) {
    static ContactChangeRow of(JournalEntry entry, Words words) {
        String key = "contact.did." + entry.what().replaceFirst("^contact\\.", "");
        return new ContactChangeRow(entry.at(), entry.who(), words.know(key) ? words.say(key) : entry.what(),
                entry.before() == null ? List.of() : Difference.between(entry.before(), entry.after()));
    }
}
