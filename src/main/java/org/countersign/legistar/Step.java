package org.countersign.legistar;

import java.util.ArrayList;
import java.util.List;

/** What came of taking one matter, with what is to be told of it. */
final class Step {
    enum Came { ADDED, CHANGED, SAME, LEFT_OUT, FAILED }

    /** A sentence of the report on a run. @param file the clerk's number; null: it is about the run as a whole @param key of the bundle, with what fills it */
    record Note(String file, String key, List<String> values) {
        static Note of(String file, String key, String... values) { return new Note(file, key, List.of(values)); }
    }

    private final String file;
    private final List<Note> notes = new ArrayList<>();
    private Came came = Came.SAME;

    Step(String file) { this.file = file; }

    static Step of(String file, Came came, String key, String... values) {
        Step step = new Step(file);
        step.came = came;
        return step.tell(key, values);
    }

    Step tell(String key, String... values) {
        notes.add(Note.of(file, key, values));
        return this;
    }

    /** What was added is not changed, too. */
    Step came(Came how) {
        if (came != Came.ADDED) came = how;
        return this;
    }

    Came came() { return came; }

    List<Note> notes() { return List.copyOf(notes); }
}
