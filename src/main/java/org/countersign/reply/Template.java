package org.countersign.reply;

import java.io.Serializable;
import java.time.Instant;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Seen;

/** Words for replies as they stand. @param retired nothing more is sent by it */
public record Template(Seen seen, Terms terms, boolean retired, Edition edition) implements Serializable {

    /** What becomes of the same letter to the same person once more. */
    public enum Again {
        REFUSE,
        /** Whoever drafts a mailing says. */
        ASK, ALLOW
    }

    /** @param days within which it is once more; null: ever */
    public record Terms(String name, Again again, Integer days) implements Serializable {
        private static final int MOST_DAYS = 3_650;

        /** @throws org.countersign.platform.Invalid */
        public Terms {
            FieldErrors errors = new FieldErrors().needed("name", name).text("name", name, 200);
            if (days != null && (days < 1 || days > MOST_DAYS)) errors.add("days", "reply.days.range", String.valueOf(MOST_DAYS));
            errors.throwIfAny();
            name = name.strip();
        }
    }

    /** One wording of it. */
    public record Edition(int no, TemplateText text, String by, Instant at) implements Serializable {}

    public long id() { return seen.id(); }
}
