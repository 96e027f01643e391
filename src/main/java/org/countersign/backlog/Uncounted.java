package org.countersign.backlog;

import java.time.Instant;

/** So many of a kind, as somebody said last. @param at and by null: nobody said yet */
public record Uncounted(Kind kind, int howMany, Instant at, String by) {
    /** What can lie there uncounted. */
    public enum Kind { VOICEMAIL, MAIL }
}
