package org.countersign.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A piece of a list ordered by id: those after an id, at most so many. A Resource takes both parameters as text and reads them here.
 *
 * @param after the id before the first wanted, 0 from the start
 * @param limit 1 to 1,000; more is cut to 1,000
 */
public record Keyset(long after, int limit) {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    public static Keyset read(String after, String limit) {
        FieldErrors errors = new FieldErrors();
        long from = number(errors, "after", after, 0, 0);
        long most = number(errors, "limit", limit, 1, USUAL);
        errors.throwIfAny();
        return new Keyset(from, (int) Math.min(most, MOST));
    }

    private static long number(FieldErrors errors, String name, String text, long least, long usual) {
        if (text == null || text.isBlank()) return usual;
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least) return number;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        errors.add(name, "field.wholeFrom", String.valueOf(least));
        return usual;
    }

    /** One more than wanted: ask the store for so many, and {@link #answer} knows whether there is a next page. */
    public int oneMore() { return limit + 1; }

    /** {@code {"items":[…],"next":id or null}} of up to {@link #oneMore} rows. */
    public <T> Map<String, Object> answer(List<T> rows, ToLongFunction<T> id, Function<T, ?> item) {
        boolean more = rows.size() > limit;
        List<T> page = more ? rows.subList(0, limit) : rows;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page.stream().map(item).toList());
        answer.put("next", more ? id.applyAsLong(page.get(page.size() - 1)) : null);
        return answer;
    }
}
