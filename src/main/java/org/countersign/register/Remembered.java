package org.countersign.register;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was worked out once and is asked again and again; when it is as much as it may hold, it begins anew. Safe for several threads. */
final class Remembered<K, V> {
    private static final int MOST = 50_000;
    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> work;

    /** @param work gives the same for the same, always, and never null */
    Remembered(Function<K, V> work) { this.work = work; }

    V of(K key) {
        V before = known.get(key);
        if (before != null) return before;
        V made = work.apply(key);
        if (known.size() >= MOST) known.clear();
        known.put(key, made);
        return made;
    }

    int size() { return known.size(); }
}
