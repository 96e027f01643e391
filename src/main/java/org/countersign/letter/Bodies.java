package org.countersign.letter;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.mime.Leaf;
import org.countersign.mime.Lettering;

/**
 * The texts of a message, one after the other; of an alternative the plain one, unless it is empty.
 *
 * @param full all of it
 * @param own without what is quoted, signed and added
 */
record Bodies(String full, OwnWordsReader.Own own) {
    /** Of text in bytes, then in characters. A book of 500 pages is 1,000,000 characters. */
    private static final int MOST_TEXT = 4 << 20, LONGEST_TEXT = 1_000_000;
    private static final int SPOKEN = 4_096;

    static Bodies of(List<Leaf> leaves) {
        String full = text(leaves, HtmlReader::full);
        boolean quotesMarked = leaves.stream().anyMatch(Leaf::html);
        return new Bodies(full, OwnWordsReader.split(quotesMarked ? text(leaves, HtmlReader::own) : full));
    }

    boolean cut() { return full.length() >= LONGEST_TEXT; }

    private static String text(List<Leaf> leaves, Function<String, String> html) {
        Set<Integer> plain = leaves.stream().filter(leaf -> leaf.alternative() > 0 && leaf.plain() && !leaf.text(SPOKEN).isBlank()).map(Leaf::alternative).collect(Collectors.toSet());
        String all = leaves.stream().filter(leaf -> leaf.plain() || leaf.html() && !plain.contains(leaf.alternative()))
                .map(leaf -> leaf.html() ? html.apply(leaf.text(MOST_TEXT)) : leaf.text(MOST_TEXT)).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
        return Lettering.cut(Lettering.storable(all), LONGEST_TEXT).strip();
    }
}
