package org.countersign.memo;

/** Text that must not be longer: cut at a word, with a mark that it was. */
final class Clip {
    private Clip() {}

    static String to(int most, String text) {
        String plain = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (plain.codePointCount(0, plain.length()) <= most) return plain;
        String cut = plain.substring(0, plain.offsetByCodePoints(0, most - 1));
        int word = cut.lastIndexOf(' ');
        return (word > most / 2 ? cut.substring(0, word) : cut) + "…";
    }
}
