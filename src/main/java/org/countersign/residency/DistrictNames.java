package org.countersign.residency;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.address.PlaceName;

/** The names of the city's districts as people say them: "3", "Ward 3", "3rd ward" and "distrito 3" are one, whichever of them the outlines or the register have. */
final class DistrictNames {
    private static final String WORD = "(?:(?:city |council )*(?:ward|district)|distrito|barrio)";
    private static final Pattern NAMED = Pattern.compile("(?:(?<before>.*?) )??(?:(?:of|in|from|the|de|del|en|el) )*(?:" + WORD + " (?:(?:no|number|num|numero) )?0*(?<name>.+)|(?<number>\\d+)(?:st|nd|rd|th) " + WORD + ")"),
            RESIDENT = Pattern.compile(" (?:residents?|residentes?)$"), AFTER = Pattern.compile(" " + WORD + "$"), NUMBER = Pattern.compile("\\d+");

    private final Map<String, String> byKey = new HashMap<>();

    DistrictNames(Collection<String> names) {
        names.forEach(name -> byKey.put(PlaceName.key(name), name));
        names.forEach(name -> byKey.putIfAbsent(bare(PlaceName.key(name)), name));
    }

    private static String bare(String key) {
        Matcher named = NAMED.matcher(key);
        return !named.matches() || named.group("before") != null ? key : named.group("name") == null ? named.group("number") : named.group("name");
    }

    /** @param name as the city has it @param rest what else was said with it, such as "hartford"; "" for nothing */
    record Said(String name, String rest) {}

    /** Words that name a district as one, such as "hartford ward 3". @param key a {@link PlaceName#key} */
    Optional<Said> find(String key) {
        Matcher named = NAMED.matcher(RESIDENT.matcher(key).replaceAll(""));
        if (byKey.isEmpty() || !named.matches()) return Optional.empty();
        String name = byKey.get(named.group("name") == null ? named.group("number") : named.group("name"));
        return name == null ? Optional.empty() : Optional.of(new Said(name, named.group("before") == null ? "" : named.group("before")));
    }

    /** A district called by its name alone, or "North End district"; a number alone is none. */
    Optional<Said> called(String key) {
        String name = AFTER.matcher(RESIDENT.matcher(key).replaceAll("")).replaceAll("");
        return NUMBER.matcher(name).matches() ? Optional.empty() : Optional.ofNullable(byKey.get(name)).map(found -> new Said(found, ""));
    }
}
