package org.countersign.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.address.Street;

/** All entries along one street. */
final class Along {
    private final Street street;
    private final Map<Integer, List<Entry>> points = new HashMap<>();
    private final List<Entry> ranges = new ArrayList<>();

    Along(Street street) { this.street = street; }

    void add(Entry entry) {
        if (entry.isPoint()) points.computeIfAbsent(entry.from(), none -> new ArrayList<>(1)).add(entry);
        else ranges.add(entry);
    }

    Street street() { return street; }

    /** Those of the number, points before ranges; a suffix that none has is let go. */
    List<Entry> at(int number, String suffix) {
        List<Entry> all = points.getOrDefault(number, List.of());
        if (all.isEmpty()) return ranges.stream().filter(entry -> entry.takes(number)).toList();
        if (all.size() == 1) return all;
        List<Entry> same = all.stream().filter(entry -> entry.suffix().equals(suffix)).toList();
        return same.isEmpty() ? all : same;
    }
}
