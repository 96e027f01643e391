package org.countersign.media;

import java.time.LocalDate;
import java.util.Locale;
import org.countersign.http.JsonFields;
import org.countersign.platform.FieldErrors;

/**
 * What happened around a measure, as somebody tells it; recorded, it becomes a {@link MediaEvent}. Blank text is none.
 *
 * @param day in the city; null: not known
 * @param headline what happened, in neutral words
 * @param person the author, the speaker, the organiser, or who is to do it; null: not known
 * @param source where it is told; null: not known
 * @param url of the source, http or https; null: none
 * @param verified false: nobody has checked it against its source
 */
public record Telling(EventKind kind, LocalDate day, String headline, String person, String source, String url, boolean verified, String note, Particulars particulars) {

    /**
     * What only some kinds have; null: not known, or nothing of that kind.
     *
     * @param commentsOpen of an article: whether readers could comment; silence below closed comments is no absence of opinion
     * @param ask of a call to action: what people are asked to say
     * @param channels of a call to action: the ways it names
     * @param headCount of a crowd: estimated
     * @param planned of a change of the schedule: the day it had been set for
     * @param stand of a statement: who speaks, and how they lean; {@link Stand#NONE}
     */
    public record Particulars(Boolean commentsOpen, String ask, String channels, Integer headCount, LocalDate planned, Stand stand) {
        public static final Particulars NONE = new Particulars(null, null, null, null, null, Stand.NONE);

        public Particulars {
            ask = text(ask);
            channels = text(channels);
        }

        /** What does not belong to this kind is dropped: whoever changes the kind in a form has it still filled in. */
        private Particulars of(EventKind kind) {
            boolean call = kind == EventKind.CALL_TO_ACTION;
            return new Particulars(kind == EventKind.ARTICLE ? commentsOpen : null, call ? ask : null, call ? channels : null,
                    kind == EventKind.CROWD ? headCount : null, kind == EventKind.SCHEDULE_CHANGE ? planned : null, kind != null && kind.isStatement() ? stand : Stand.NONE);
        }
    }

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public Telling {
        headline = text(headline);
        person = text(person);
        source = text(source);
        url = text(url);
        note = text(note);
        particulars = particulars.of(kind);
        FieldErrors errors = new FieldErrors().needed("headline", headline).text("headline", headline, 500).text("person", person, 300).text("source", source, 300)
                .text("url", url, 2000).text("note", note, 10_000).text("ask", particulars.ask, 300).text("channels", particulars.channels, 300);
        if (kind == null) errors.add("kind", "field.required");
        if (url != null && !url.toLowerCase(Locale.ROOT).matches("https?://[^\\s\"<>]+")) errors.add("url", "media.url.wrong");
        if (particulars.headCount != null && particulars.headCount < 0) errors.add("headCount", "field.whole", "0", String.valueOf(Integer.MAX_VALUE));
        if (kind == EventKind.SCHEDULE_CHANGE && note == null) errors.add("note", "media.reason.needed");
        errors.throwIfAny();
    }

    /** {@code {"kind","day","headline","person","source","url","verified","note","commentsOpen","ask","channels","headCount","planned","speaker","leaning"}}. */
    public static Telling read(JsonFields in) {
        EventKind kind = in.need("kind", "headline").oneOf("kind", EventKind.values());
        Boolean verified = in.flag("verified");
        Particulars particulars = new Particulars(in.flag("commentsOpen"), in.text("ask", 300), in.text("channels", 300), in.whole("headCount", 0, Integer.MAX_VALUE), in.date("planned"),
                new Stand(in.oneOf("speaker", Stand.Speaker.values()), in.oneOf("leaning", Stand.Leaning.values())));
        LocalDate day = in.date("day");
        String headline = in.text("headline", 500), person = in.text("person", 300), source = in.text("source", 300), url = in.text("url", 2000), note = in.text("note", 10_000);
        in.check();
        return new Telling(kind, day, headline, person, source, url, verified == null || verified, note, particulars);
    }

    private static String text(String written) { return written == null || written.isBlank() ? null : written.strip(); }
}
