package org.countersign.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The people of the demo: names put together by chance from common ones, mail addresses that cannot exist, phone numbers set apart for fiction. */
final class People {
    private static final List<String> GIVEN = List.of("Ruth", "Marisol", "Dwayne", "Carmen", "Peter", "Aisha", "Hector", "Lena", "Owen", "Grace", "Tomas", "Yvonne", "Andre", "Bianca",
            "Walter", "Ines", "Curtis", "Naomi", "Felix", "Joan", "Rafael", "Denise", "Karl", "Sonia", "Victor", "Alma", "Gordon", "Priya", "Luis", "Helen", "Malik", "Edith", "Nora", "Jerome", "Zoë", "José");
    private static final List<String> FAMILY = List.of("Almonte", "Brackett", "Calloway", "Delacroix", "Eastman", "Figueroa", "Garrity", "Hollis", "Ibarra", "Jessup", "Kowalczyk", "Lindgren", "Mercado", "Norwood",
            "O’Dell", "Pellegrino", "Quintana", "Rosado", "Sandoval", "Thibault", "Underhill", "Vega", "Whitlock", "Yarborough", "Zielinski", "Abernathy", "Bouchard", "Castellano", "Dunmore", "Espinoza", "Fairbanks", "Núñez");
    private final Chance chance;
    private final List<Person> known = new ArrayList<>();

    People(Chance chance) { this.chance = chance; }

    /** Someone new; one in nine gives no name at all. */
    Person someone(Home where) {
        if (chance.percent(11)) return new Person("", "", "", "", "", where.draw(chance));
        String given = chance.of(GIVEN);
        String family = chance.of(FAMILY);
        int number = known.size() + 1;
        String email = chance.percent(55) ? (given.charAt(0) + "." + family).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + number + "@example.org" : "";
        String phone = chance.percent(45) ? String.format("(860) 555-01%02d", number % 100) : "";
        Person person = new Person(given, family, "", email, phone, where.draw(chance));
        known.add(person);
        return person;
    }

    /** Someone who was in touch before and can be told apart, if there is one. */
    Person again(Supplier<Person> otherwise) {
        List<Person> reachable = known.stream().filter(person -> !person.email().isEmpty()).toList();
        return reachable.isEmpty() ? otherwise.get() : chance.of(reachable);
    }

    Person organisation(String name) { return new Person("", "", name, "", "", Home.CITY_ZIP.draw(chance)); }
}
