package org.countersign.paper;

import java.util.Locale;

/** What a page is printed on. */
public enum Paper {
    LETTER("letter"), A4("a4");

    private final String size;

    Paper(String size) { this.size = size; }

    /** As a style sheet names it. */
    public String size() { return size; }

    /** The one of this name, in any case; where there is none, what is usual in the United States. */
    public static Paper read(String name) { return name != null && name.strip().toUpperCase(Locale.ROOT).equals("A4") ? A4 : LETTER; }
}
