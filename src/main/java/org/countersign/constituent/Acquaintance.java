package org.countersign.constituent;

import java.util.LinkedHashSet;
import java.util.Set;

/** A constituent as far as the rules look at it. */
final class Acquaintance {
    final long id;
    final Kind kind;
    /** The keys of its names: its own, and those of whoever was merged into it; empty while it is blank. */
    private final Set<String> names = new LinkedHashSet<>(2);

    Acquaintance(long id, Kind kind, String name) {
        this.id = id;
        this.kind = kind;
        call(name);
    }

    void call(String name) { if (!name.isEmpty()) names.add(name); }

    boolean blank() { return names.isEmpty(); }

    /** "" alone where it is blank. */
    Set<String> names() { return blank() ? Set.of("") : names; }
}
