package org.countersign.stance;

import java.util.List;

/**
 * What a program reads out of somebody's words: it counts nowhere until a person says yes.
 *
 * @param actionAsked null: none is asked
 * @param cues the words it rests on, in their order, the subject's first; never empty
 */
public record Suggestion(Stance stance, ActionAsked actionAsked, List<Cue> cues) {
    /** Where words stand. */
    public enum Place { SUBJECT, TEXT }

    /**
     * @param from in characters of the text as it is kept, the first included
     * @param to the first that is not
     * @param words as they are written there, white space as single blanks
     */
    public record Cue(Place place, int from, int to, String words) {}

    public Suggestion {
        cues = List.copyOf(cues);
    }
}
