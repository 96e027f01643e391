package org.countersign.residency;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.countersign.address.PlaceName;
import org.countersign.address.States;

/** The countries of the world as people write them: in English and Spanish, as Java knows them, and by some other names. */
final class Countries {
    /** ISO 3166 gives these a code of their own; they are of the United States. */
    private static final Set<String> OF_THE_US = Set.of("US", "PR", "GU", "VI", "AS", "MP", "UM");

    private final Set<String> names = new HashSet<>(), codes = new HashSet<>();

    Countries() {
        for (String code : Locale.getISOCountries()) {
            if (OF_THE_US.contains(code)) continue;
            Locale country = new Locale.Builder().setRegion(code).build();
            for (Locale language : new Locale[] {Locale.ENGLISH, new Locale.Builder().setLanguage("es").build()})
                names.add(PlaceName.key(country.getDisplayCountry(language)));
            codes.add(PlaceName.key(code));
            codes.add(PlaceName.key(country.getISO3Country()));
        }
        names.addAll(Phrases.SHIPPED.countries());
    }

    /** Whether the words are the name of another country than the United States. @param key a {@link PlaceName#key} */
    boolean named(String key) { return names.contains(key); }

    /** Whether what is written as a country is another one than the United States: its name, or its ISO code of two or three letters. */
    boolean other(String written) {
        String key = PlaceName.key(written);
        return names.contains(key) || codes.contains(key);
    }

    /** Whether something is written as a country that is neither another one nor the United States. */
    boolean unknown(String written) {
        String key = PlaceName.key(written);
        return !key.isEmpty() && !other(written) && !Phrases.SHIPPED.theCountry(key) && States.SHIPPED.code(written).isEmpty();
    }
}
