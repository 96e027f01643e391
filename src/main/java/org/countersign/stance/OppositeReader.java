package org.countersign.stance;

import java.util.regex.Pattern;

/** Whether words of the other side stand in a text, whatever they mean there: such a one is read before it is confirmed with others. */
public final class OppositeReader {
    private static final Pattern AGAINST = Pattern.compile("(?iu)\\b(?:oppos\\w+|against|veto\\w*|reject\\w*|not sign|n['’]t sign|do not support|n['’]t support|opong\\w+|en contra|no firme)\\b");
    private static final Pattern FOR = Pattern.compile("(?iu)\\b(?:support\\w*|in favou?r|please sign|sign (?:it|this|the)|approve|apoy\\w+|a favor|firme)\\b");

    private OppositeReader() {}

    public static boolean read(Stance stance, String text) {
        if (text == null || stance == null) return false;
        String own = OwnWords.of(text).text();
        return stance.supports() ? AGAINST.matcher(own).find() : stance.opposes() && FOR.matcher(own.replaceAll("(?iu)(?:not|n['’]t|cannot|no) (?:support|sign|approve|apoy|firm)\\w*", " ")).find();
    }
}
