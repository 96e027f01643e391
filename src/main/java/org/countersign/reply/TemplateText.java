package org.countersign.reply;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Sha256;

/** What a template says in both languages. Plain text; a subject is one line. */
public record TemplateText(String subjectEn, String bodyEn, String subjectEs, String bodyEs) implements Serializable {
    static final int LONGEST_SUBJECT = 200, LONGEST_BODY = 20_000, LONGEST_SUBJECT_FILLED = 250;
    private static final int MOST_FIELDS = 100;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]"), BODY_CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]"),
            TAG = Pattern.compile("(?i)</?(?:a|b|i|u|p|br|hr|em|div|span|html|head|body|table|tr|td|th|img|font|ul|ol|li|h[1-6]|strong|script|style|center|blockquote)(?:\\s[^>]*)?/?>|&(?:nbsp|amp|lt|gt|quot|#\\d+);");

    /** @throws org.countersign.platform.Invalid where it cannot be sent as it is */
    public TemplateText {
        bodyEn = lines(bodyEn);
        bodyEs = lines(bodyEs);
        FieldErrors errors = new FieldErrors();
        subject(errors, "subjectEn", subjectEn);
        body(errors, "bodyEn", bodyEn);
        subject(errors, "subjectEs", subjectEs);
        body(errors, "bodyEs", bodyEs);
        errors.throwIfAny();
    }

    /** Line ends as everybody has them. */
    static String lines(String text) { return text == null ? null : text.replace("\r\n", "\n").replace('\r', '\n'); }

    /** Of one subject, whoever writes it. */
    static void subject(FieldErrors errors, String field, String text) {
        if (!fits(errors, field, text, LONGEST_SUBJECT)) return;
        if (CONTROL.matcher(text).find()) errors.add(field, "reply.subject.oneLine");
        else fields(errors, field, text);
    }

    static void body(FieldErrors errors, String field, String text) {
        if (!fits(errors, field, text, LONGEST_BODY)) return;
        if (BODY_CONTROL.matcher(text).find()) errors.add(field, "field.characters");
        else if (TAG.matcher(text).find()) errors.add(field, "reply.plain");
        else fields(errors, field, text);
    }

    private static boolean fits(FieldErrors errors, String field, String text, int most) {
        int before = errors.count();
        errors.needed(field, text).text(field, text, most);
        return errors.count() == before;
    }

    private static void fields(FieldErrors errors, String field, String text) {
        Merge read = MergeReader.read(text);
        if (!read.unknown().isEmpty()) errors.add(field, "reply.field.unknown", String.join(", ", read.unknown().stream().distinct().limit(5).toList()));
        else if (read.places() > MOST_FIELDS) errors.add(field, "reply.field.tooMany", String.valueOf(MOST_FIELDS));
    }

    /** The fields it has in that language. */
    public Set<MergeField> fields(String language) {
        Set<MergeField> all = EnumSet.noneOf(MergeField.class);
        all.addAll(MergeReader.read(subject(language)).fields());
        all.addAll(MergeReader.read(body(language)).fields());
        return all;
    }

    /** For one person. A long title is cut in the subject. @param language "en" or "es" */
    public Wording say(String language, Map<MergeField, String> values) {
        String subject = MergeReader.read(subject(language)).say(values);
        if (subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT_FILLED) subject = subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT_FILLED - 1)) + "…";
        return new Wording(subject, MergeReader.read(body(language)).say(values), language);
    }

    private String subject(String language) { return language.equals("es") ? subjectEs : subjectEn; }

    private String body(String language) { return language.equals("es") ? bodyEs : bodyEn; }

    /** What the words are known by. */
    String hash() {
        String all = java.util.stream.Stream.of(subjectEn, bodyEn, subjectEs, bodyEs).map(each -> each.length() + ":" + each).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Sha256.digest().digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
