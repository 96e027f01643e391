package org.countersign.letter;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.mime.ClearSigned;
import org.countersign.mime.Leaf;
import org.countersign.mime.Lettering;
import org.jsoup.nodes.Document;

/**
 * The texts of a message, one after the other; of an alternative the plain one, unless it is empty or only sends to the other; none twice.
 *
 * @param full all of it
 * @param own without what is quoted, signed and added
 */
record Bodies(String full, OwnWordsReader.Own own) {
    /** Of text in bytes, then in characters. A book of 500 pages is 1,000,000 characters. */
    private static final int MOST_TEXT = 4 << 20, LONGEST_TEXT = 1_000_000;
    private static final int SPOKEN = 4_096, LONGEST_EXCUSE = 400;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A mark of the byte order, and where a word may be cut: nobody sees them, and no word is found with them in it. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\u2060\\ufeff]"), PAGE = Pattern.compile("(?i)\\s{0,99}(?:<!doctype html|<html[\\s>])");
    /** What programs write in the place of the text they leave out. */
    private static final Pattern LOOK_THERE = Pattern.compile("(?isu).{0,300}(?:your e?-?mail (?:client|program|reader|software)|html[- ](?:capable|compatible|enabled|version|format)|this (?:e-?mail|message) (?:is|was sent) in html"
            + "|view (?:it|this (?:e-?mail|message)) (?:online|in (?:a|your|the) (?:web ?)?browser)|(?:cannot|can't|not) (?:display|read|view) (?:this|html)).{0,300}");

    /** @param writer as From names them; "": nobody */
    static Bodies of(List<Leaf> leaves, String writer) {
        Map<Leaf, Document> pages = new IdentityHashMap<>();
        Function<Leaf, Document> page = leaf -> pages.computeIfAbsent(leaf, each -> HtmlReader.parse(each.text(MOST_TEXT)));
        String full = text(leaves, page.andThen(HtmlReader::full));
        boolean quotesMarked = leaves.stream().anyMatch(leaf -> leaf.html() || page(leaf));
        String own = ClearSigned.words(quotesMarked ? text(leaves, page.andThen(HtmlReader::own)) : full);
        return new Bodies(full, ClearSigned.sealed(full) ? new OwnWordsReader.Own(full, "") : OwnWordsReader.split(own, writer));
    }

    boolean cut() { return full.length() >= LONGEST_TEXT; }

    private static String text(List<Leaf> leaves, Function<Leaf, String> html) {
        Set<Integer> paged = leaves.stream().filter(leaf -> leaf.alternative() > 0 && leaf.html()).map(Leaf::alternative).collect(Collectors.toSet());
        Set<Integer> plain = leaves.stream().filter(leaf -> leaf.alternative() > 0 && leaf.plain() && says(leaf, paged)).map(Leaf::alternative).collect(Collectors.toSet());
        Set<String> said = new HashSet<>();
        String all = leaves.stream().filter(leaf -> leaf.html() ? !plain.contains(leaf.alternative()) : leaf.plain() && (plain.contains(leaf.alternative()) || !paged.contains(leaf.alternative())))
                .map(leaf -> leaf.html() || page(leaf) ? html.apply(leaf) : leaf.text(MOST_TEXT)).map(text -> INVISIBLE.matcher(text).replaceAll(""))
                .filter(text -> !text.isBlank() && said.add(BLANKS.matcher(text).replaceAll(" ").strip())).collect(Collectors.joining("\n\n"));
        return Lettering.cut(Lettering.storable(all), LONGEST_TEXT).strip();
    }

    private static boolean says(Leaf leaf, Set<Integer> paged) {
        String text = leaf.text(SPOKEN);
        return !text.isBlank() && !(paged.contains(leaf.alternative()) && text.length() <= LONGEST_EXCUSE && LOOK_THERE.matcher(text).matches());
    }

    /** A whole page in what says to be plain. */
    private static boolean page(Leaf leaf) { return leaf.plain() && PAGE.matcher(leaf.text(SPOKEN)).lookingAt(); }
}
