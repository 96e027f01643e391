package org.countersign.wording;

/** What one message of a campaign adds to the text it shares with others. */
public record Added(long contact, String words) {}
