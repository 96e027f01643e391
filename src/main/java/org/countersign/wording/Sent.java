package org.countersign.wording;

import java.util.Map;
import org.countersign.count.Side;

/**
 * What came through one campaign, counted as if nobody had said anything else.
 *
 * @param sides how many contacts, every side there
 * @param form the text of the form alone @param own with own words; of the others nobody told
 */
public record Sent(String campaign, int people, Map<Side, Integer> sides, int form, int own) {
    public int contacts() { return sides.values().stream().mapToInt(Integer::intValue).sum(); }
}
