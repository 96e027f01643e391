package org.countersign.intake;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom or what a piece of news is about, by number.
 *
 * @param made those that did not exist before this transaction
 * @param known those that did, also where they are gone now
 */
public record Concerned(Set<Long> made, Set<Long> known) {
    public static final Concerned NONE = new Concerned(Set.of(), Set.of());

    public Concerned {
        made = Set.copyOf(made);
        known = Set.copyOf(known);
    }

    public static Concerned known(Collection<Long> ids) { return new Concerned(Set.of(), Set.copyOf(ids)); }

    /** Made or known, ascending. */
    public Set<Long> all() {
        Set<Long> all = new TreeSet<>(made);
        all.addAll(known);
        return all;
    }

    public boolean nobody() { return made.isEmpty() && known.isEmpty(); }
}
