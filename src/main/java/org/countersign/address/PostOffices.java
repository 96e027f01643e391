package org.countersign.address;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of post offices by state, to tell where a street ends and its city begins. */
final class PostOffices {
    /** Read once, never changed. */
    static final PostOffices SHIPPED = new PostOffices();
    private static final int LONGEST = 4;

    private final Map<String, Set<String>> byState = new HashMap<>();
    private final Set<String> anywhere = new HashSet<>();

    private PostOffices() {
        ZipCodes.SHIPPED.all().forEach(zip -> byState.computeIfAbsent(zip.state(), state -> new HashSet<>()).add(PlaceName.key(zip.postOffice())));
        byState.get("CA").add("east los angeles");                       // no post office, and no part of Los Angeles
        byState.values().forEach(anywhere::addAll);
    }

    /** Whether the words are the name of one. @param state "": of any state */
    boolean named(String words, String state) { return (state.isEmpty() ? anywhere : byState.getOrDefault(state, Set.of())).contains(PlaceName.key(words)); }

    /** How many words at the end are the name of a post office of the state; 0: none. */
    int wordsAtEnd(List<String> words, String state) {
        Set<String> offices = byState.getOrDefault(state, Set.of());
        for (int n = Math.min(LONGEST, words.size() - 1); n > 0; n--)
            if (offices.contains(PlaceName.key(String.join(" ", words.subList(words.size() - n, words.size()))))) return n;
        return 0;
    }
}
