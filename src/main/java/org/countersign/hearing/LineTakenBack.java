package org.countersign.hearing;

/**
 * A line of the roster was taken back as entered in error, or counts again. Told in the same transaction, for what the console keeps of its speaker.
 *
 * @param counts it counts again
 */
public record LineTakenBack(long hearing, long contact, boolean counts) {}
