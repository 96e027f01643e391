package org.countersign.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.reply.Merge.Piece;

/** Takes the words of a template apart at their merge fields. */
public final class MergeReader {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}"), LOOSE = Pattern.compile("\\{\\{|}}");
    private static final int SHOWN = 30;

    private MergeReader() {}

    /** Any text is read; what looks like a field and is none is told apart. */
    public static Merge read(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Matcher found = FIELD.matcher(text);
        int at = 0;
        for (; found.find(); at = found.end()) {
            words(text.substring(at, found.start()), pieces, unknown);
            Optional<MergeField> field = MergeField.named(found.group(1).strip());
            pieces.add(new Piece(found.group(), field.orElse(null)));
            if (field.isEmpty()) unknown.add(shown(found.group()));
        }
        words(text.substring(at), pieces, unknown);
        return new Merge(List.copyOf(pieces), List.copyOf(unknown));
    }

    private static void words(String text, List<Piece> pieces, List<String> unknown) {
        if (text.isEmpty()) return;
        pieces.add(new Piece(text, null));
        Matcher loose = LOOSE.matcher(text);
        while (loose.find()) unknown.add(shown(text.substring(loose.start())));
    }

    private static String shown(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
