package org.countersign.platform;

import java.util.List;

/** The numbers a room gives to those who watch the program from outside. Never anything about a person. */
public interface Figures {
    List<Figure> figures();

    /** Looked up at each reading, and so cheap. @param name one of {@link #figures} */
    Number now(String name);

    /** @param name in small letters with underscores @param help in a sentence */
    record Figure(String name, String help) {}
}
