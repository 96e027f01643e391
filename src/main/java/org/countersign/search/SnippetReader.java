package org.countersign.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts out of a text what stands around the words that were looked for, and marks them. */
final class SnippetReader {
    /** A word, or a sign of a writing without spaces, which with the one behind it may be one. */
    private static final Pattern WORD = Pattern.compile("[" + Spelling.UNSPACED + "]\\p{M}*(?=([" + Spelling.UNSPACED + "]\\p{M}*)?)|[\\p{L}\\p{N}\\p{M}'\u2019&&[^" + Spelling.UNSPACED + "]]+");
    private static final int BEFORE = 60, LENGTH = 220, SHORTEST_BEGINNING = 3;

    private SnippetReader() {}

    /** @param marked whether it is one of the words looked for */
    public record Piece(String text, boolean marked) {}

    /** @param words as {@link Spelling} has them; a longer word that begins so is marked too */
    static List<Piece> read(String text, List<String> words) {
        if (text == null || text.isBlank()) return List.of();
        String line = text.strip().replaceAll("\\s+", " ");
        int first = first(line, words), from = first <= BEFORE ? 0 : boundary(line, first - BEFORE), to = Math.min(line.length(), boundary(line, from + LENGTH));
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (int[] one : marked(line, from, to, words)) {
            if (one[0] > at) pieces.add(new Piece(line.substring(at, one[0]), false));
            pieces.add(new Piece(line.substring(one[0], one[1]), true));
            at = one[1];
        }
        if (at < to) pieces.add(new Piece(line.substring(at, to), false));
        return framed(pieces, from > 0, to < line.length());
    }

    /** From where to where each is marked; of signs that overlap the whole. */
    private static List<int[]> marked(String line, int from, int to, List<String> words) {
        List<int[]> marked = new ArrayList<>();
        for (Matcher word = WORD.matcher(line).region(from, to); word.find();) {
            if (!isOne(read(word), words)) continue;
            int end = word.start() + read(word).length();
            if (!marked.isEmpty() && marked.get(marked.size() - 1)[1] > word.start()) marked.get(marked.size() - 1)[1] = end;
            else marked.add(new int[] {word.start(), end});
        }
        return marked;
    }

    /** With the sign behind it, if there is one. */
    private static String read(Matcher word) { return word.group(1) == null ? word.group() : word.group() + word.group(1); }

    private static int first(String line, List<String> words) {
        for (Matcher word = WORD.matcher(line); word.find();) if (isOne(read(word), words)) return word.start();
        return 0;
    }

    private static boolean isOne(String word, List<String> words) {
        return Spelling.words(word).stream().anyMatch(part -> words.stream().anyMatch(asked -> part.equals(asked) || (asked.length() >= SHORTEST_BEGINNING || Spelling.isUnspaced(asked)) && part.startsWith(asked)));
    }

    /** Between two words, or at least not within a sign. */
    private static int boundary(String line, int at) {
        if (at >= line.length()) return line.length();
        int space = line.indexOf(' ', at);
        if (space >= 0 && space - at < BEFORE) return space;
        return Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }

    private static List<Piece> framed(List<Piece> pieces, boolean cutBefore, boolean cutAfter) {
        if (cutBefore) pieces.add(0, new Piece("… ", false));
        if (cutAfter) pieces.add(new Piece(" …", false));
        return List.copyOf(pieces);
    }
}
