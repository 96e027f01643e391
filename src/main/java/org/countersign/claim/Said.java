package org.countersign.claim;

import java.time.LocalDate;
import java.util.Locale;
import org.countersign.http.JsonFields;
import org.countersign.platform.FieldErrors;

/**
 * A claim as somebody tells it, and what the text says; recorded, it becomes a {@link Claim}. Blank text is none.
 *
 * @param version the number of the version it is held against
 * @param words of the claim, as they were said
 * @param anchor of the section it is held against; null: the text has none on it
 * @param passage words of that section, as they stand there; null: none are quoted
 * @param note what the text does and does not say, in neutral words; needed: a claim is not recorded without
 */
public record Said(Long version, String words, Told told, String anchor, String passage, String note) {

    /** Who claims it and where; null: not told. @param url http or https */
    public record Told(String person, String source, String url, LocalDate day) {
        public Told {
            person = text(person);
            source = text(source);
            url = text(url);
        }
    }

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public Said {
        words = text(words);
        anchor = text(anchor);
        passage = text(passage);
        note = text(note);
        FieldErrors errors = new FieldErrors().needed("words", words).text("words", words, 1000).needed("note", note).text("note", note, 10_000).text("passage", passage, 10_000).text("anchor", anchor, 80)
                .text("person", told.person, 300).text("source", told.source, 300).text("url", told.url, 2000);
        if (version == null) errors.add("version", "field.required");
        if (passage != null && anchor == null) errors.add("anchor", "claim.passage.where");
        if (told.url != null && !told.url.toLowerCase(Locale.ROOT).matches("https?://[^\\s\"<>]+")) errors.add("url", "media.url.wrong");
        errors.throwIfAny();
    }

    /** {@code {"words","person","source","url","day","section","passage","note"}}. @param version the number of the version that is named */
    public static Said read(JsonFields in, Long version) {
        Told told = new Told(in.text("person", 300), in.text("source", 300), in.text("url", 2000), in.date("day"));
        String words = in.need("words", "note").text("words", 1000), anchor = in.text("section", 80), passage = in.text("passage", 10_000), note = in.text("note", 10_000);
        in.check();
        return new Said(version, words, told, anchor, passage, note);
    }

    private static String text(String written) { return written == null || written.isBlank() ? null : written.strip(); }
}
