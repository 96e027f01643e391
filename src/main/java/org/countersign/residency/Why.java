package org.countersign.residency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.platform.Words;

/**
 * The reason of a finding, kept as a key of the words bundle and what fills its {0}, {1} …, so that each reader gets it in their language.
 *
 * @param key such as "residency.why.zipInside"; values such as "06105", "Hartford"
 */
public record Why(String key, List<String> values) {
    /** As the database keeps it: key and values, parted by the unit separator. At most so many characters. */
    public static final int MOST = 400;
    private static final String SEPARATOR = "\u001F";
    /** Ends the key where the last value is what they said against the finding. */
    private static final String AGAINST = "+against";
    /** Ends the key where a point or the register was asked first: what came of it follows, once for each. */
    private static final String TRIED = "+tried.";
    /** Ends the key, before all others, where the next value says who published the outlines that tell. */
    private static final String DRAWN = "+drawn";
    private static final Pattern BESIDE = Pattern.compile("\\+drawn|\\+tried\\.POINT_[A-Z_]+");
    /** What came of it where the outside service did not answer. */
    static final String UNANSWERED = "SERVICE_SILENT";
    /** Ends the key where the last value is a {@link SecondAddress} in their own words. */
    private static final String SECOND = "+second";

    public Why {
        values = List.copyOf(values);
    }

    public static Why of(String key, String... values) { return new Why(key, List.of(values)); }

    /** What {@link #kept} wrote. */
    public static Why read(String kept) {
        List<String> parts = List.of(kept.split(SEPARATOR, -1));
        return new Why(parts.get(0), parts.subList(1, parts.size()));
    }

    /** One line for the database, cut to {@link #MOST}. */
    public String kept() {
        String line = String.join(SEPARATOR, Stream.concat(Stream.of(key), values.stream().map(value -> value.replace(SEPARATOR, " "))).toList());
        return line.codePointCount(0, line.length()) <= MOST ? line : line.substring(0, line.offsetByCodePoints(0, MOST));
    }

    /** The same reason, and whose outlines tell. @param by null: what is shipped */
    Why drawn(String by) { return by == null ? this : new Why(key + DRAWN, Stream.concat(values.stream(), Stream.of(by)).toList()); }

    /** Whether both are the same reason, whoever published the outlines, and whatever is told of a point that was not used. */
    public boolean sameAs(Why other) { return key.equals(other.key) || BESIDE.matcher(key).replaceAll("").equals(BESIDE.matcher(other.key).replaceAll("")); }

    /** The same reason, and what they said against it; both sides show. */
    public Why against(String said) { return new Why(key + AGAINST, Stream.concat(values.stream(), Stream.of(said)).toList()); }

    /** The same reason, and what had been asked in vain. @param misses how it failed, such as POINT_SWAPPED, NO_STREET */
    Why afterTrying(List<String> misses) { return new Why(key + misses.stream().map(miss -> TRIED + miss).collect(Collectors.joining()), values); }

    /** The same reason, and another address that stands in their words. */
    Why beside(SecondAddress second) { return new Why(key + SECOND, Stream.concat(values.stream(), Stream.of(second.kept())).toList()); }

    /** What stands in their words beside it; empty: no other address. */
    public Optional<SecondAddress> second() { return key.endsWith(SECOND) && !values.isEmpty() ? SecondAddress.read(values.get(values.size() - 1)) : Optional.empty(); }

    public String say(Words words) {
        String bare = key.replaceFirst("\\+.*", "");
        StringBuilder said = new StringBuilder(words.say(bare, values.toArray()));
        int last = values.size() - (key.endsWith(SECOND) ? 2 : 1);
        int drawn = last - (key.contains(AGAINST) ? 1 : 0);
        if (key.contains(DRAWN) && drawn >= 0) said.append(' ').append(words.say("residency.why.drawn", values.get(drawn)));
        if (key.contains(AGAINST)) said.append(' ').append(words.say("residency.why.against", last < 0 ? "" : values.get(last)));
        tried().forEach(miss -> said.append(' ').append(words.say("residency.miss." + miss)));
        second().ifPresent(second -> said.append(' ').append(second.say(words)));
        return said.toString();
    }

    /** How a point or the register failed; empty: neither was asked, or did. */
    List<String> tried() { return Arrays.stream(key.split("(?=\\+)")).filter(part -> part.startsWith(TRIED)).map(part -> part.substring(TRIED.length())).toList(); }

    /** They were asked and would not say. */
    public boolean declined() { return key.replaceFirst("\\+.*", "").equals("residency.why.declined"); }

    /** Whether the outside service was asked and did not answer. */
    public boolean unanswered() { return key.contains(UNANSWERED) && tried().contains(UNANSWERED); }

    /** What the finding rests on. */
    public Source source() {
        String bare = key.replaceFirst("^residency\\.why\\.", "").replaceFirst("\\+.*", "");
        if (bare.startsWith("point.")) return Source.BOUNDARY;
        if (bare.startsWith("register.RANGE")) return Source.STREET_LIST;
        if (bare.startsWith("register.")) return Source.REGISTER;
        if (bare.startsWith("zip")) return Source.ZIP;
        if (bare.startsWith("proof")) return Source.STAFF;
        if (bare.startsWith("service.")) return Source.SERVICE;
        return bare.startsWith("said") || bare.equals("country") || bare.equals("outOfArea") ? Source.STATED : Source.NONE;
    }

    /** Where a finding comes from. */
    public enum Source { NONE, STATED, ZIP, BOUNDARY, REGISTER, STREET_LIST, SERVICE, STAFF }
}
