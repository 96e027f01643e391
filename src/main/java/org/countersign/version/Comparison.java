package org.countersign.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.platform.Refused;

/**
 * Two texts side by side, paragraph by paragraph; within a paragraph that was changed, the words that were. White space and the breaks of lines
 * that say nothing are no change.
 */
public record Comparison(List<Row> rows) {
    /** Paragraphs and words beyond which it would take too long: whoever changes everything in a long text pays for the square of it. */
    private static final int MOST_PARAGRAPHS = 5000, MOST_WORDS = 2000;

    /** What became of a paragraph. */
    public enum Kind { SAME, CHANGED, REMOVED, ADDED }

    /** Words of a paragraph that stand together; changed: only on this side. */
    public record Piece(String text, boolean changed) {}

    /** @param left empty where it was added @param right empty where it was removed */
    public record Row(Kind kind, List<Piece> left, List<Piece> right) {}

    /** @throws Refused where the texts are too long for it */
    public static Comparison of(String before, String after) {
        List<String> left = paragraphs(before), right = paragraphs(after);
        if (left.size() > MOST_PARAGRAPHS || right.size() > MOST_PARAGRAPHS) throw new Refused("version.tooLong", MOST_PARAGRAPHS);
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            left.subList(at, delta.getSource().getPosition()).forEach(same -> rows.add(same(same)));
            change(rows, delta.getSource().getLines(), delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        left.subList(at, left.size()).forEach(same -> rows.add(same(same)));
        return new Comparison(List.copyOf(rows));
    }

    private static List<String> paragraphs(String text) {
        return text == null ? List.of() : text.lines().map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip()).filter(line -> !line.isEmpty()).toList();
    }

    private static Row same(String text) {
        List<Piece> piece = List.of(new Piece(text, false));
        return new Row(Kind.SAME, piece, piece);
    }

    /** Those that lie beside each other are told as changed, what is over as removed or added. */
    private static void change(List<Row> rows, List<String> left, List<String> right) {
        int both = Math.min(left.size(), right.size());
        for (int i = 0; i < both; i++) rows.add(changed(left.get(i), right.get(i)));
        left.subList(both, left.size()).forEach(text -> rows.add(new Row(Kind.REMOVED, List.of(new Piece(text, true)), List.of())));
        right.subList(both, right.size()).forEach(text -> rows.add(new Row(Kind.ADDED, List.of(), List.of(new Piece(text, true)))));
    }

    private static Row changed(String left, String right) {
        List<String> before = words(left), after = words(right);
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) return new Row(Kind.CHANGED, List.of(new Piece(left, true)), List.of(new Piece(right, true)));
        boolean[] gone = new boolean[before.size()], come = new boolean[after.size()];
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            Arrays.fill(gone, delta.getSource().getPosition(), delta.getSource().getPosition() + delta.getSource().size(), true);
            Arrays.fill(come, delta.getTarget().getPosition(), delta.getTarget().getPosition() + delta.getTarget().size(), true);
        }
        return new Row(Kind.CHANGED, pieces(before, gone), pieces(after, come));
    }

    private static List<String> words(String text) { return List.of(text.split(" ")); }

    private static List<Piece> pieces(List<String> words, boolean[] changed) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0, to; from < words.size(); from = to) {
            to = from;
            while (to < words.size() && changed[to] == changed[from]) to++;
            pieces.add(new Piece(words.subList(from, to).stream().collect(Collectors.joining(" ")), changed[from]));
        }
        return pieces;
    }

    public boolean isSame() { return rows.stream().allMatch(row -> row.kind() == Kind.SAME); }

    public long count(Kind kind) { return rows.stream().filter(row -> row.kind() == kind).count(); }
}
