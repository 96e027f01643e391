package org.countersign.draft;

import org.countersign.imports.ImportRun;
import org.countersign.mapping.Guess;
import org.countersign.mapping.Mapping;

/**
 * A file that waits until somebody says what its columns mean.
 *
 * @param beginning its header and first rows, as they stand there
 * @param rows how many the whole file has
 */
public record Draft(ImportRun run, Mapping mapping, Guess beginning, long rows) {}
