package org.countersign.reply;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.countersign.platform.Seen;
import org.countersign.selection.Facet;
import org.countersign.selection.Selection;

/**
 * One wording to the people of one selection: drafted, read and approved, put into the outbox.
 *
 * @param anew whoever had the same letter lately gets it too
 * @param many drafts by their states
 */
public record Mailing(Seen seen, Of of, String asked, boolean anew, State state, Course course, Map<Draft.State, Integer> many) implements Serializable {

    public enum State {
        /** Its drafts are being made. */
        DRAFTING,
        /** It waits to be read and approved. */
        DRAFTED,
        /** It goes into the outbox. */
        APPROVED,
        /** All of it is there. */
        PUT, TAKEN_BACK
    }

    /** @param template its name @param edition of its words @param fileNumber of the ordinance */
    public record Of(long templateId, String template, int edition, long ordinanceId, String fileNumber) implements Serializable {}

    /** Who did what of it and when; null: nobody did. */
    public record Course(String draftedBy, Instant draftedAt, String approvedBy, Instant approvedAt, String endedBy, Instant endedAt) implements Serializable {}

    public long id() { return seen.id(); }

    public Selection selection() { return Selection.parse(asked); }

    /** It goes to one side alone. */
    public boolean toOneSide() { return selection().of(Facet.STANCE).or(() -> selection().of(Facet.SIDE)).isPresent(); }

    public int number(Draft.State state) { return many.getOrDefault(state, 0); }

    public boolean mayBeTakenBack() { return state != State.TAKEN_BACK; }
}
