package org.countersign.constituent;

/** A constituent as far as the rules look at it. */
final class Acquaintance {
    final long id;
    final Kind kind;
    String name;

    Acquaintance(long id, Kind kind, String name) {
        this.id = id;
        this.kind = kind;
        this.name = name;
    }
}
