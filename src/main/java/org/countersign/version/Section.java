package org.countersign.version;

/**
 * A part of the text that can be pointed at.
 *
 * @param anchor under which it is found, such as s-1 or s-21-42; unlike any other of its version
 * @param heading as the text has it, such as "Section 1."; empty: what stands before the first
 * @param text with its heading, as it stands
 */
public record Section(String anchor, String heading, String text) {
    /** Of what stands before the first section. */
    public static final String PREAMBLE = "preamble";

    /** Whether these words stand in it, however its lines are broken. */
    public boolean says(String words) { return !words.isBlank() && plain(text).contains(plain(words)); }

    private static String plain(String text) { return text.replaceAll("[\\s\\u00A0]+", " ").strip(); }
}
