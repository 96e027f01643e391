package org.countersign.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a template leaves open, to be filled in for each person; written {@code {{given_name}}}. */
public enum MergeField {
    /** "Dear Orla Quandt," in the writer's language; where nobody said a name, a salutation without one. */
    SALUTATION,
    /** As they wrote it; an organisation's where no person's is known. */
    NAME,
    GIVEN_NAME,
    /** The file number. */
    ORDINANCE,
    /** The ordinance's title as the clerk prints it. */
    TITLE,
    /** What they said of the ordinance, confirmed. */
    STANCE,
    /** Where they live, as it was found. */
    RESIDENCY,
    /** The day the city got what they wrote. */
    RECEIVED,
    /** The name of the city. */
    CITY,
    /** How to get no more letters. */
    STOP;

    /** As it is written between the braces. */
    public String key() { return name().toLowerCase(Locale.ROOT); }

    /** As it is written in a template. */
    public String written() { return "{{" + key() + "}}"; }

    static Optional<MergeField> named(String key) { return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst(); }
}
