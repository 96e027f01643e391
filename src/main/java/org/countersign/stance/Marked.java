package org.countersign.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.countersign.stance.Suggestion.Cue;
import org.countersign.stance.Suggestion.Place;

/**
 * Words as somebody reads them who decides: their own first, those a suggestion rests on marked; the message answered to apart.
 *
 * @param quoted empty: nothing is quoted at the end
 */
public record Marked(List<Piece> own, String quoted) {
    /** Beyond, a text is read on the contact’s own page. */
    private static final int LONGEST = 20_000;

    /** @param marked whether a suggestion rests on it */
    public record Piece(String text, boolean marked) {}

    public static Marked text(String text, List<Cue> cues) {
        if (text == null) return new Marked(List.of(), "");
        String shown = text.substring(0, Math.min(LONGEST, text.length()));
        int end = OwnWords.end(shown);
        if (shown.substring(0, end).isBlank()) end = shown.length();
        return new Marked(pieces(shown.substring(0, end), cues.stream().filter(cue -> cue.place() == Place.TEXT).toList()), shown.substring(end).strip());
    }

    public static List<Piece> subject(String subject, List<Cue> cues) { return subject == null ? List.of() : pieces(subject, cues.stream().filter(cue -> cue.place() == Place.SUBJECT).toList()); }

    private static List<Piece> pieces(String text, List<Cue> cues) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Cue cue : cues.stream().sorted(Comparator.comparing(Cue::from)).toList()) {
            if (cue.from() < at || cue.to() > text.length()) continue;
            add(pieces, text.substring(at, cue.from()), false);
            add(pieces, text.substring(cue.from(), cue.to()), true);
            at = cue.to();
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) pieces.add(new Piece(text, marked));
    }
}
