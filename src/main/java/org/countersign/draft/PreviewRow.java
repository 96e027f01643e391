package org.countersign.draft;

import java.util.List;
import java.util.Optional;
import org.countersign.constituent.LinkRule;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.Outcome;
import org.countersign.platform.FieldError;
import org.countersign.residency.Residency;
import org.countersign.residency.Why;

/**
 * What would become of one row.
 *
 * @param errors why it would be rejected; empty otherwise
 * @param sender whose it would be and where they live; empty where it becomes no contact of its own
 * @param first the row above that it repeats, or the number of the contact; 0 where it repeats none
 */
public record PreviewRow(ImportEntry entry, Outcome.Kind kind, List<FieldError> errors, Optional<Sender> sender, Repeated first) {

    /** @param name as the office knows them, where they join somebody */
    public record Sender(LinkRule rule, String name, Residency residency, Why why) {}

    /** @param row a row above in the same file; 0: none @param contact one that is there already; 0: none */
    public record Repeated(long row, long contact) {
        static final Repeated NONE = new Repeated(0, 0);
    }

    public boolean rejected() { return kind == Outcome.Kind.REJECTED; }

    public boolean repeats() { return kind == Outcome.Kind.DUPLICATE || kind == Outcome.Kind.POSITION_ADDED; }
}
