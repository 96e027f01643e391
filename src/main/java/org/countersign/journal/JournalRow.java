package org.countersign.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.staff.JournalEntry;

/**
 * One entry as people read it.
 *
 * @param thing what it happened to, with its number
 * @param address where that is shown; empty where it has no page of its own
 */
public record JournalRow(long id, Instant at, String who, String what, String thing, String type, String subject, String address, List<Field> fields) {
    /** A list shows the first fields of each entry; the rest stands on the entry's own page. */
    private static final int FIRST = 6;
    private static final Map<String, String> PAGES = Map.of("contact", "/contact/show?id=", "account", "/staff/list#", "token", "/staff/list#");
    private static final String IMPORT = "import";

    /** A field that changed, its name and values in words; empty where there was nothing. */
    public record Field(String name, String before, String after) {}

    public static JournalRow of(JournalEntry entry, JournalWords words) {
        List<Field> fields = Difference.between(entry.before(), entry.after()).stream()
                .map(each -> new Field(words.field(each), words.value(each, each.before()), words.value(each, each.after()))).toList();
        return new JournalRow(entry.id(), entry.at(), entry.who(), words.deed(entry.what()), words.thing(entry.subjectType(), entry.subjectId()),
                entry.subjectType(), entry.subjectId(), page(entry.subjectType(), entry.subjectId()), fields);
    }

    /** Of imports the list that begins with it. */
    private static String page(String type, String id) {
        if (IMPORT.equals(type) && id.matches("\\d{1,18}")) return "/contact/import?before=" + (Long.parseLong(id) + 1);
        return PAGES.containsKey(type) ? PAGES.get(type) + id : "";
    }

    /** Whether that page is for who reads. */
    public boolean opens(boolean administers) { return !address.isEmpty() && (administers || !address.startsWith("/staff/")); }

    /** @param single whether this entry is all there is to see */
    public List<Field> shown(Boolean single) { return fields.subList(0, fields.size() - more(single)); }

    /** How many fields are left for the entry's own page. */
    public int more(Boolean single) { return Boolean.TRUE.equals(single) ? 0 : Math.max(0, fields.size() - FIRST); }
}
