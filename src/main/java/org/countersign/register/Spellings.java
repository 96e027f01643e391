package org.countersign.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.address.StreetGuess;

/** Names that are one typing error away: a letter too many, too few, wrong, or two exchanged. Names with a number have none: 26th is not 36th. */
final class Spellings {
    /** Shorter ones are too like each other. */
    private static final int SHORTEST = 4;

    private final Map<String, List<String>> byShorter = new HashMap<>();

    Spellings(Collection<String> names) {
        for (String name : names) if (mayBeMistyped(name)) for (String shorter : shorter(name)) byShorter.computeIfAbsent(shorter, none -> new ArrayList<>(1)).add(name);
    }

    private static boolean mayBeMistyped(String name) { return name.length() >= SHORTEST && name.chars().noneMatch(Character::isDigit); }

    /** The name itself, and each without one of its letters. */
    private static Set<String> shorter(String name) {
        Set<String> all = new HashSet<>();
        all.add(name);
        for (int i = 0; i < name.length(); i++) all.add(name.substring(0, i) + name.substring(i + 1));
        return all;
    }

    /** Avenue A is not Avenue B. */
    private static boolean otherLetter(String one, String other) {
        String letters = letters(one), theirs = letters(other);
        return !letters.isEmpty() && !theirs.isEmpty() && !letters.equals(theirs);
    }

    /** The words of one letter. */
    private static String letters(String name) { return name.indexOf(' ') < 0 ? "" : Stream.of(name.split(" ")).filter(word -> word.length() == 1).collect(Collectors.joining(" ")); }

    /** Never the name itself. */
    Set<String> near(String written) {
        Set<String> near = new HashSet<>();
        if (written.length() < SHORTEST - 1 || written.length() > 60 || written.chars().anyMatch(Character::isDigit)) return near;
        for (String shorter : shorter(written)) for (String name : byShorter.getOrDefault(shorter, List.of())) if (StreetGuess.oneOff(written, name) && !otherLetter(written, name)) near.add(name);
        return near;
    }
}
