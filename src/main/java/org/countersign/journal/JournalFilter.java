package org.countersign.journal;

import java.time.LocalDate;

/**
 * Which entries somebody looks for; every part may be null: any.
 *
 * @param who an account's name, "token:" and its label, or "system"
 * @param what such as "contact.coded", or a group of them such as "contact"
 * @param type and number of the one thing it happened to, such as "contact" and "84"; a type alone is all that happens to such things, a number alone all that happens to
 *     whatever has it
 * @param from the first day, to the last one, on the city's calendar
 */
public record JournalFilter(String who, String what, String type, String subject, LocalDate from, LocalDate to) {
    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null, null);

    public JournalFilter {
        who = said(who);
        what = said(what);
        type = said(type);
        subject = said(subject);
    }

    public static JournalFilter about(String type, String subject) { return new JournalFilter(null, null, type, subject, null, null); }

    private static String said(String text) { return text == null || text.isBlank() ? null : text.strip(); }

    public boolean any() { return equals(ALL); }

    boolean ofOneThing() { return type != null && subject != null; }

    /** Whether it looks for some of what is done, and not for all. */
    boolean ofSomeKinds() { return what != null || type != null && subject == null; }

    /** Whether an entry of this kind is one that is looked for. */
    boolean takes(Deed deed) { return (what == null || deed.what().equals(what) || deed.what().startsWith(what + ".")) && (type == null || subject != null || type.equals(deed.type())); }
}
