package org.countersign.contact;

import java.util.ArrayList;
import java.util.List;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/**
 * Which contacts somebody looks for; every part may be null: any.
 *
 * @param ordinance its file number
 * @param state what became of them so far
 * @param words a contact's number, an e-mail address, or part of a signer's name or organisation
 * @param person the number of the constituent who signed it
 */
public record ContactFilter(String ordinance, Channel channel, Stance stance, Residency residency, State state, String words, Long person) {
    /** What became of a contact so far. */
    public enum State {
        /** Not set aside. */
        STANDING("c.set_aside IS NULL"),
        SET_ASIDE("c.set_aside IS NOT NULL"),
        /** A position without a stance, or none at all. */
        UNCODED("c.set_aside IS NULL AND (p.contact_id IS NULL OR p.stance IS NULL)"),
        /** A stance that waits for a person's yes. */
        SUGGESTED("c.set_aside IS NULL AND p.suggested"),
        /** Several people it may be from: the queue of those to be told apart. */
        SEVERAL("c.set_aside IS NULL AND EXISTS (SELECT 1 FROM signer m WHERE m.contact_id = c.id AND m.link_rule = 'SEVERAL')"),
        /** A finding that somebody should look at. */
        REVIEW("c.set_aside IS NULL AND EXISTS (SELECT 1 FROM signer m WHERE m.contact_id = c.id AND m.review)");

        private final String condition;

        State(String condition) { this.condition = condition; }
    }

    public static final ContactFilter ALL = new ContactFilter(null, null, null, null, null, null);

    public ContactFilter(String ordinance, Channel channel, Stance stance, Residency residency, State state, String words) {
        this(ordinance, channel, stance, residency, state, words, null);
    }

    public ContactFilter by(Long someone) { return new ContactFilter(ordinance, channel, stance, residency, state, words, someone); }

    /** Over c contact, s its sender, p its positions (one row each; none: NULL), o their ordinances. @param values filled with what its {@code ?} stand for */
    String condition(List<Object> values) {
        List<String> all = new ArrayList<>(List.of("TRUE"));
        add(all, values, "o.file_number = ?", ordinance == null ? null : ordinance.strip());
        add(all, values, "c.channel = ?", channel);
        add(all, values, "p.stance = ?", stance);
        add(all, values, "s.residency = ?", residency);
        add(all, values, "EXISTS (SELECT 1 FROM signer b WHERE b.contact_id = c.id AND b.constituent_id = ?)", person);
        if (state != null) all.add("(" + state.condition + ")");
        if (words != null && !words.isBlank()) all.add(said(words.strip(), values));
        return String.join(" AND ", all);
    }

    private static void add(List<String> all, List<Object> values, String condition, Object value) {
        if (value == null) return;
        all.add(condition);
        values.add(value);
    }

    private static String said(String words, List<Object> values) {
        if (words.matches("[0-9]{1,18}")) {
            values.add(Long.parseLong(words));
            return "c.id = ?";
        }
        String like = "%" + org.countersign.constituent.Names.key(words).replaceAll("([!%_])", "!$1") + "%";
        values.addAll(List.of(like, like, String.valueOf(org.countersign.constituent.Emails.key(words))));
        return "EXISTS (SELECT 1 FROM signer n WHERE n.contact_id = c.id AND (n.name_key LIKE ? ESCAPE '!' OR n.organisation_key LIKE ? ESCAPE '!' OR n.email_key = ?))";
    }
}
