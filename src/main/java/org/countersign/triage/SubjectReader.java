package org.countersign.triage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a subject has in common with others of the same letter: without the marks of answering and forwarding, numbers of tickets, case and signs. */
final class SubjectReader {
    private static final int LONGEST = 200, SHORTEST = 4;
    private static final Pattern MARK = Pattern.compile("^\\s*(?:(?:re|fwd?|aw|rv|tr|wg|sv|antw|res|enc)\\s*(?:\\[\\d+]|\\(\\d+\\))?\\s*:|\\[[^\\]]{1,60}]|\\(?(?:ticket|case|ref|reference|request)\\s*(?:no\\.?|number|id)?\\s*[:#]?\\s*[\\w-]*\\d[\\w-]*\\)?\\s*[-:]?|#\\d+\\s*[-:]?)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TICKET_AT_END = Pattern.compile("\\s*[\\[(]\\s*(?:ticket|case|ref|reference|request|#)[^\\])]{0,40}[\\])]\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;@\"]{1,64}@[^\\s<>,;@\"]{1,180}");

    private SubjectReader() {}

    /** "" where too little is left to tell letters by. */
    static String key(String subject) {
        if (subject == null) return "";
        String left = TICKET_AT_END.matcher(subject).replaceAll("");
        for (String before = null; !left.equals(before);) {
            before = left;
            left = MARK.matcher(left).replaceFirst("");
        }
        String key = Normalizer.normalize(left, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return key.length() < SHORTEST ? "" : key.substring(0, Math.min(LONGEST, key.length()));
    }

    /** The address it came to first, in lower case; "": not told. */
    static String mailbox(String recipient) {
        Matcher found = ADDRESS.matcher(recipient == null ? "" : recipient);
        return found.find() ? found.group().toLowerCase(java.util.Locale.ROOT) : "";
    }
}
