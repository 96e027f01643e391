package org.countersign.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.countersign.platform.FieldErrors;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** How long before the end of a clock somebody is reminded, and at which addresses. */
@ApplicationScoped
@Transactional
public class Leads {
    /** A month: no charter gives a mayor much longer. */
    private static final int LONGEST = 720, MOST = 10, ADDRESSES = 50;

    @PersistenceContext EntityManager em;
    @Inject CalendarLinks links;
    @Inject Who who;
    @Inject Journal journal;

    /** In hours, longest first. */
    public List<Integer> hours() {
        return words("SELECT CAST(hours AS CHAR) FROM reminder_lead ORDER BY hours DESC").stream().map(Integer::valueOf).toList();
    }

    public List<String> addresses() { return words("SELECT address FROM reminder_address ORDER BY address"); }

    @SuppressWarnings("unchecked")
    private List<String> words(String sql) { return (List<String>) em.createNativeQuery(sql).getResultList().stream().map(String::valueOf).collect(Collectors.toList()); }

    /** @param hours such as "72, 24, 4" @param addresses one a line */
    public void set(String hours, String addresses) {
        links.mayWrite();
        FieldErrors errors = new FieldErrors();
        TreeSet<String> leads = parts(hours, "[,;\\s]+", "hours", MOST, part -> part.matches("[1-9]\\d{0,2}") && Integer.parseInt(part) <= LONGEST, errors);
        TreeSet<String> to = parts(addresses == null ? null : addresses.toLowerCase(Locale.ROOT), "[,;\\s]+", "addresses", ADDRESSES, part -> part.length() <= 254 && part.matches("[^@\\s\"<>()]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+"), errors);
        errors.throwIfAny();
        Map<String, Object> before = state();
        replace("reminder_lead", "hours", leads);
        replace("reminder_address", "address", to);
        journal.record(who.name(), "reminder.set", "reminder", "all", before, state());
    }

    private static TreeSet<String> parts(String text, String between, String field, int most, Predicate<String> right, FieldErrors errors) {
        List<String> parts = text == null || text.isBlank() ? List.of() : Arrays.stream(text.strip().split(between)).filter(part -> !part.isEmpty()).distinct().toList();
        parts.stream().filter(part -> !right.test(part)).findFirst().ifPresent(wrong -> errors.add(field, "reminder.wrong." + field, wrong.length() > 80 ? wrong.substring(0, 80) : wrong));
        if (parts.size() > most) errors.add(field, "field.tooMany", String.valueOf(most));
        return new TreeSet<>(parts);
    }

    private void replace(String table, String column, TreeSet<String> values) {
        em.createNativeQuery("DELETE FROM " + table).executeUpdate();
        values.forEach(value -> em.createNativeQuery("INSERT IGNORE INTO " + table + " (" + column + ") VALUES (?)").setParameter(1, value).executeUpdate());
    }

    private Map<String, Object> state() { return Map.of("hours", hours(), "addresses", addresses()); }
}
