package org.countersign.selection;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;

/**
 * Which contacts somebody looks for, as an address says it: what is bookmarked, saved and journaled is the same few words.
 *
 * @param asked of each facet, as text; without what is blank or no question it can answer
 */
public record Selection(Map<Facet, String> asked) {
    public static final Selection ALL = new Selection(Map.of());
    private static final int LONGEST = 300;

    public Selection {
        Map<Facet, String> kept = new EnumMap<>(Facet.class);
        asked.forEach((facet, text) -> {
            String plain = text == null ? "" : text.strip();
            if (!plain.isEmpty() && plain.length() <= LONGEST && facet.takes(plain)) kept.put(facet, plain);
        });
        if (!kept.containsKey(Facet.ORDINANCE)) kept.remove(Facet.PERIOD);
        asked = Collections.unmodifiableMap(kept);
    }

    /** @param parameters what an address says by name; null where it does not */
    public static Selection read(UnaryOperator<String> parameters) {
        Map<Facet, String> asked = new EnumMap<>(Facet.class);
        for (Facet each : Facet.values()) asked.put(each, Objects.requireNonNullElse(parameters.apply(each.parameter()), ""));
        return new Selection(asked);
    }

    /** What a facet is chosen from, by the name of its parameter; empty: it is written. */
    public static List<String> choices(String parameter) { return Facet.named(parameter).map(Facet::choices).orElse(List.of()); }

    /** For whoever takes away what is found: more than was asked for is not handed out. @throws Invalid where one of them is no question it can answer */
    public static Selection exactly(UnaryOperator<String> parameters) {
        FieldErrors errors = new FieldErrors();
        for (Facet each : Facet.values()) {
            String plain = Objects.requireNonNullElse(parameters.apply(each.parameter()), "").strip();
            if (plain.length() > LONGEST) errors.add(each.parameter(), "field.tooLong", String.valueOf(LONGEST));
            else if (!plain.isEmpty() && !each.takes(plain)) errors.add(each.parameter(), "contact.facet.unreadable");
        }
        errors.throwIfAny();
        Selection exact = read(parameters);
        boolean dropped = exact.of(Facet.PERIOD).isEmpty() && !Objects.requireNonNullElse(parameters.apply(Facet.PERIOD.parameter()), "").isBlank();
        if (dropped) throw new Invalid(Facet.PERIOD.parameter(), "contact.facet.unreadable");
        return exact;
    }

    /** As {@link #query} wrote it. @throws Missing where it did not */
    public static Selection parse(String query) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) said.put(sides[0], decoded(sides[1]));
        }
        return read(said::get);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfOfACode) {
            throw new Missing("search");
        }
    }

    /** As an address has it behind the question mark; empty: all contacts. */
    public String query() {
        return asked.entrySet().stream().map(each -> each.getKey().parameter() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    public Selection with(Facet facet, String text) {
        Map<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(asked);
        more.put(facet, text);
        return new Selection(more);
    }

    public Selection without(Facet facet) { return with(facet, null); }

    public Optional<String> of(Facet facet) { return Optional.ofNullable(asked.get(facet)); }

    /** Nothing is left out. */
    public boolean isAll() { return asked.isEmpty(); }

    /** As the journal keeps it. */
    public Map<String, String> state() {
        Map<String, String> state = new LinkedHashMap<>();
        asked.forEach((facet, text) -> state.put(facet.parameter(), text));
        return state;
    }
}
