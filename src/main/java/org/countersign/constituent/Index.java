package org.countersign.constituent;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Constituents by an identifier and then by name, so that thousands who share a mailbox are not searched one by one. */
final class Index {
    private final Map<String, Map<String, Set<Acquaintance>>> byKey = new HashMap<>();
    /** The keys of those whose name is still blank. */
    private final Map<Acquaintance, Set<String>> ofBlank = new HashMap<>();

    void add(String key, Acquaintance one) {
        if (key == null) return;
        Map<String, Set<Acquaintance>> byName = byKey.computeIfAbsent(key, k -> new HashMap<>(2));
        for (String name : one.names()) byName.computeIfAbsent(name, n -> new LinkedHashSet<>(2)).add(one);
        if (one.blank()) ofBlank.computeIfAbsent(one, o -> new LinkedHashSet<>(2)).add(key);
    }

    /** The same key and the same name, which is not blank. */
    Set<Acquaintance> named(String key, String name) { return key == null || name.isEmpty() ? Set.of() : of(key).getOrDefault(name, Set.of()); }

    /** The same key and an equal name, or either name blank. */
    Set<Acquaintance> compatible(String key, String name) {
        if (key == null) return Set.of();
        Set<Acquaintance> found = new LinkedHashSet<>();
        if (name.isEmpty()) of(key).values().stream().flatMap(Set::stream).distinct().limit(2).forEach(found::add);
        else for (String compatible : new String[] {name, ""}) found.addAll(of(key).getOrDefault(compatible, Set.of()));
        return found;
    }

    /** Whose name was blank has one. */
    void rename(Acquaintance one, String name) {
        Set<String> keys = ofBlank.remove(one);
        if (keys == null) return;
        for (String key : keys) {
            Map<String, Set<Acquaintance>> byName = of(key);
            byName.computeIfPresent("", (blank, others) -> others.remove(one) && others.isEmpty() ? null : others);
            byName.computeIfAbsent(name, n -> new LinkedHashSet<>(2)).add(one);
        }
    }

    private Map<String, Set<Acquaintance>> of(String key) { return byKey.getOrDefault(key, Map.of()); }
}
