package org.countersign.imports;

import org.countersign.imports.ImportRun.State;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/**
 * An import as the page lists it.
 *
 * @param name of the file; its source where nobody told one
 * @param failure empty where it did not fail
 */
public record ImportRow(long id, String name, String source, String started, String by, State state, String failure, long read, long accepted, long duplicates, long rejected) {

    static ImportRow of(ImportRun run, Words words, When when) {
        return new ImportRow(run.id(), run.fileName() == null ? run.source() : run.fileName(), run.source(), when.minute(run.startedAt()), run.startedBy(), run.state(),
                run.failure(words), run.rowsRead(), run.accepted(), run.duplicates(), run.rejected());
    }

    /** Whether it will look different in a moment. */
    public boolean moving() { return state == State.RUNNING || state == State.UNDOING; }

    public boolean canBeUndone() { return state == State.DONE || state == State.FAILED; }
}
