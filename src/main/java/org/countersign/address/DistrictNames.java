package org.countersign.address;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the city's districts as people say them: "Ward 3", "3rd ward" and "distrito 3" are one, whichever of them the outlines or the register have. */
public final class DistrictNames {
    private static final String WORD = "(?:(?:city |council )*(?:ward|district)|distrito|barrio)";
    private static final Pattern NAMED = Pattern.compile("(?:(?<before>.*?) )??(?:(?:of|in|from|the|de|del|en|el) )*(?:" + WORD + " (?:(?:no|number|num|numero) )?0*(?<name>.+)|(?<number>\\d+)(?:st|nd|rd|th) " + WORD + ")"),
            RESIDENT = Pattern.compile(" (?:residents?|residentes?)$");

    private final Set<String> keys = new HashSet<>();

    public DistrictNames(Collection<String> names) {
        names.stream().map(PlaceName::key).forEach(key -> {
            keys.add(key);
            keys.add(bare(key));
        });
    }

    private static String bare(String key) {
        Matcher named = NAMED.matcher(key);
        return named.matches() && named.group("before") == null ? name(named) : key;
    }

    private static String name(Matcher named) { return named.group("name") == null ? named.group("number") : named.group("name"); }

    /** What else stands beside a district that is called one, "hartford" in "hartford ward 3", "" for nothing; empty: none is called so. @param key a {@link PlaceName#key} */
    public Optional<String> besides(String key) {
        Matcher named = NAMED.matcher(RESIDENT.matcher(key).replaceAll(""));
        if (!named.matches() || !keys.contains(name(named))) return Optional.empty();
        return Optional.of(named.group("before") == null ? "" : named.group("before"));
    }
}
