package org.countersign.count;

import java.util.Map;
import org.countersign.intake.Channel;
import org.countersign.stance.Stance;

/**
 * A tally with what its page shows beside the figures of the interface, counted in the same pass.
 *
 * @param people those so marked, by residency and stance; the marks overlap
 * @param contacts by channel; they add up to the tally's
 * @param unnamedSpeakers the testimony without a constituent: heard, and nobody knows from whom
 * @param reasons those the contacts gave
 */
public record Report(Tally tally, Map<Mark, Matrix<Stance>> people, Map<Channel, Matrix<Stance>> contacts, Matrix<Stance> unnamedSpeakers, Reasons reasons) {}
