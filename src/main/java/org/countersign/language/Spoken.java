package org.countersign.language;

import java.util.Map;
import org.countersign.count.Side;

/**
 * The counting contacts whose text is in one language.
 *
 * @param tag the first part of its tag, such as "es"; {@link #UNTOLD} where nobody told
 */
public record Spoken(String tag, Map<Side, Integer> sides) {
    public static final String UNTOLD = "und";

    public int total() { return sides.values().stream().mapToInt(Integer::intValue).sum(); }

    public boolean told() { return !tag.equals(UNTOLD); }
}
