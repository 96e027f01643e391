package org.countersign.mask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the office knows of those who signed a text, and what must therefore not stand in it. Blank is nothing. */
public final class Known {
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> streets = new LinkedHashSet<>();

    /** @param parts of one name, such as given and family */
    public Known name(String... parts) {
        List<String> whole = new ArrayList<>();
        for (String part : parts) if (part != null && !part.isBlank()) whole.add(part.strip());
        if (!whole.isEmpty()) names.add(String.join(" ", whole));
        whole.forEach(names::add);
        for (String part : whole) for (String word : part.split("[\\s.,]+")) if (word.codePointCount(0, word.length()) > 1) names.add(word);
        return this;
    }

    /** As somebody wrote it, with or without its number. */
    public Known street(String street) {
        if (street == null || street.isBlank()) return this;
        streets.add(street.strip());
        String bare = street.strip().replaceFirst("^\\d\\S*\\s+", "");
        if (bare.length() > 3) streets.add(bare);
        return this;
    }

    /** The longest first, so that a part never breaks the whole. */
    Collection<String> names() { return longest(names); }

    Collection<String> streets() { return longest(streets); }

    private static List<String> longest(Set<String> all) { return all.stream().sorted(java.util.Comparator.comparingInt(String::length).reversed()).toList(); }
}
