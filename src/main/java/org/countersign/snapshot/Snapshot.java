package org.countersign.snapshot;

import java.time.Instant;
import org.countersign.count.CutOff;

/**
 * A snapshot as lists show it; what it holds is read for itself.
 *
 * @param sha256 64 hexadecimal digits @param intact whether its text still has them, and the journal knows them
 */
public record Snapshot(long id, String ordinance, Instant createdAt, String createdBy, int definitionVersion, CutOff cutOff, String sha256, boolean intact) {}
