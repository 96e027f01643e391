package org.countersign.stance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which everything the writer only quotes is blank: quoted lines, the message answered to, words between quotation marks. Every
 * other character stays in its place, so that what is found here is found there in the text as it is kept.
 */
public record OwnWords(String text) {
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^[ \\t]*>.*$");
    private static final Pattern REST_IS_QUOTED = Pattern.compile("(?im)^[ \\t]*(?:[-_]{2,20} ?(?:original message|forwarded message|mensaje original|mensaje reenviado) ?[-_]{0,20}|begin forwarded message:"
            + "|(?:on|el) .{4,200} (?:wrote|escribió)\\s?:|\\*?(?:from|de):\\*? .+\\R\\*?(?:sent|date|enviado|fecha):\\*? .+)[ \\t]*$");
    private static final Pattern BETWEEN_MARKS = Pattern.compile("“[^”]{1,2000}”|«[^»]{1,2000}»|\"[^\"]{1,2000}\"");
    private static final Pattern VISIBLE = Pattern.compile("\\S");
    private static final Pattern LINE = Pattern.compile(".*\\R?");

    public static OwnWords of(String written) {
        String own = blank(QUOTED_LINE, written);
        Matcher rest = REST_IS_QUOTED.matcher(own);
        if (rest.find()) own = own.substring(0, rest.start()) + blank(own.substring(rest.start()));
        return new OwnWords(blank(BETWEEN_MARKS, own));
    }

    private static String blank(Pattern quoted, String text) { return quoted.matcher(text).replaceAll(found -> blank(found.group())); }

    /** As long as before: some characters take two places. */
    private static String blank(String quoted) { return VISIBLE.matcher(quoted).replaceAll(found -> " ".repeat(found.group().length())); }

    /** Where the message that is answered to begins: from there to the end all is quoted; the length of the text where there is none. */
    public static int end(String written) {
        Matcher rest = REST_IS_QUOTED.matcher(written);
        int end = 0;
        for (Matcher line = LINE.matcher(written); line.find();) {
            String words = line.group().strip();
            if (!words.isEmpty() && !words.startsWith(">")) end = line.end();
        }
        return rest.find() ? Math.min(end, rest.start()) : end;
    }
}
