package org.countersign.revision;

import org.countersign.residency.Residency;

/** How many signers would be found elsewhere than before. */
public record Move(Residency from, Residency to, int signers) {}
