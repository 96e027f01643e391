package org.countersign.imports;

import org.countersign.imports.ImportRun.State;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/**
 * An import as the page lists it.
 *
 * @param name of the file; its source where nobody told one
 * @param failure empty where it did not fail
 * @param total how many rows its file has, while it is read; 0 where nobody has counted them
 */
public record ImportRow(long id, String name, String source, String started, String by, State state, String failure, long read, long accepted, long duplicates, long rejected, long total) {

    static ImportRow of(ImportRun run, long total, Words words, When when) {
        return new ImportRow(run.id(), run.fileName() == null ? run.source() : run.fileName(), run.source(), when.minute(run.startedAt()), run.startedBy(), run.state(),
                run.failure(words), run.rowsRead(), run.accepted(), run.duplicates(), run.rejected(), run.state() == State.RUNNING ? total : 0);
    }

    /** Whether it will look different in a moment. */
    public boolean moving() { return state == State.RUNNING || state == State.UNDOING; }

    /** How far it is read, in whole hundredths. */
    public long percent() { return total == 0 ? 0 : Math.min(100, Math.round(100.0 * read / total)); }

    public boolean canBeStopped() { return state == State.RUNNING; }

    public boolean canBeUndone() { return state == State.DONE || state == State.STOPPED || state == State.FAILED; }
}
