package org.countersign.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts out of a text what stands around the words that were looked for, and marks them. */
final class SnippetReader {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}'\u2019]+");
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
        for (Matcher word = WORD.matcher(line).region(from, to); word.find();) {
            if (!isOne(word.group(), words)) continue;
            if (word.start() > at) pieces.add(new Piece(line.substring(at, word.start()), false));
            pieces.add(new Piece(word.group(), true));
            at = word.end();
        }
        if (at < to) pieces.add(new Piece(line.substring(at, to), false));
        return framed(pieces, from > 0, to < line.length());
    }

    private static int first(String line, List<String> words) {
        for (Matcher word = WORD.matcher(line); word.find();) if (isOne(word.group(), words)) return word.start();
        return 0;
    }

    private static boolean isOne(String word, List<String> words) {
        return Spelling.words(word).stream().anyMatch(part -> words.stream().anyMatch(asked -> part.equals(asked) || asked.length() >= SHORTEST_BEGINNING && part.startsWith(asked)));
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
