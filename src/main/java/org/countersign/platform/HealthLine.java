package org.countersign.platform;

/** A line of the health page: a room says of itself how it is, looked up now. Every bean of this type is asked; one that throws is a line too. */
public interface HealthLine {
    Told look();

    /** WATCH: nothing is broken and somebody should look at it before it is. */
    enum State { WELL, WATCH, ILL }

    /** @param about the key of what it is about @param key of the sentence, with its values */
    record Told(String about, State state, String key, Object... values) {}
}
