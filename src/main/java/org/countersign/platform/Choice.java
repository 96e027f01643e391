package org.countersign.platform;

import java.io.Serializable;
import java.util.List;

/**
 * One of a choice with key caps, as the tag {@code t:keys} shows it.
 *
 * @param value as the input holds it
 * @param caps the keys that choose it, such as "sa": S, then A
 * @param mark the class of the mark before the word; empty: none
 */
public record Choice(String value, String caps, String mark, String word) implements Serializable {
    public List<String> capList() { return caps.toUpperCase(java.util.Locale.ROOT).chars().mapToObj(Character::toString).toList(); }
}
