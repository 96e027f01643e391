package org.countersign.relation;

import java.time.LocalDate;
import java.util.Locale;
import org.countersign.http.JsonFields;
import org.countersign.platform.FieldErrors;

/**
 * A relation as somebody tells it; recorded, it becomes a {@link Relation}. Blank text is none.
 *
 * @param other the file number of a measure of this docket; null: it is none
 * @param name what it is called, where it is none of this docket
 * @param day since when; null: not known
 */
public record Link(Kind kind, String other, String name, String url, LocalDate day, String note) {
    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public Link {
        other = text(other);
        name = text(name);
        url = text(url);
        note = text(note);
        FieldErrors errors = new FieldErrors().text("name", name, 500).text("url", url, 2000).text("note", note, 10_000);
        if (kind == null) errors.add("kind", "field.required");
        if (kind == Kind.RENAMED_FROM && (name == null || other != null)) errors.add("name", "relation.formerName");
        else if ((name == null) == (other == null)) errors.add("other", "relation.oneOfBoth");
        if (url != null && !url.toLowerCase(Locale.ROOT).matches("https?://[^\\s\"<>]+")) errors.add("url", "media.url.wrong");
        errors.throwIfAny();
    }

    /** {@code {"kind","ordinance","name","url","day","note"}}. */
    public static Link read(JsonFields in) {
        Kind kind = in.need("kind").oneOf("kind", Kind.values());
        String other = in.text("ordinance", 40), name = in.text("name", 500), url = in.text("url", 2000), note = in.text("note", 10_000);
        LocalDate day = in.date("day");
        in.check();
        return new Link(kind, other, name, url, day, note);
    }

    private static String text(String written) { return written == null || written.isBlank() ? null : written.strip(); }
}
