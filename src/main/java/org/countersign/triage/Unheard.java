package org.countersign.triage;

import java.time.Instant;
import org.countersign.intake.Channel;

/**
 * What came in by a channel and nobody has heard or read: without a word of it written down, and uncoded.
 *
 * @param since when the oldest came in
 */
public record Unheard(Channel channel, int count, Instant since) {}
