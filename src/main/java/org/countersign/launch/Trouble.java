package org.countersign.launch;

/** Why Countersign cannot start or go on: one sentence for the person who started it, saying what is wrong and what to do. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Trouble(String sentence) { super(sentence); }

    public Trouble(String sentence, Throwable cause) { super(sentence, cause); }
}
