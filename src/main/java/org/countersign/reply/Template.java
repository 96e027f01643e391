package org.countersign.reply;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

    /** @param days within which it is once more; null: ever @param purpose whom it is for */
    public record Terms(String name, Again again, Integer days, Purpose purpose) implements Serializable {
        private static final int MOST_DAYS = 3_650;

        /** For any. */
        public Terms(String name, Again again, Integer days) { this(name, again, days, Purpose.ANY); }

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

    /** Those in use before the others, and of each those that fit best, else in their order. */
    static List<Template> first(List<Template> all, Function<Template, Purpose.Fit> fit) { return all.stream().sorted(Comparator.comparing(Template::retired).thenComparing(fit)).toList(); }

    public long id() { return seen.id(); }
}
