package org.countersign.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The people of a demo: names put together by chance, mail addresses that cannot exist, telephone numbers set apart for fiction. */
final class People {
    private static final List<List<String>> NAMES = Shipped.lines("names.txt").map(line -> Arrays.asList(line.split(" ")).subList(1, line.split(" ").length)).toList();
    private static final List<String> HOSTS = List.of("example.org", "example.com", "example.net");
    /** How often each group of names is drawn, of a hundred. */
    private static final int[] SHARES = {46, 24, 7, 7, 8, 8};

    private final Chance chance;
    private final Towns towns;
    private final List<Person> known = new ArrayList<>();
    private int drawn;

    People(Chance chance, Towns towns) {
        this.chance = chance;
        this.towns = towns;
    }

    /** Someone new; one in nine gives no name at all. */
    Person someone(Towns.Where where) { return chance.percent(11) ? Person.NOBODY.living(towns.draw(where, chance)) : named(where); }

    Person named(Towns.Where where) {
        int group = group();
        String given = chance.of(NAMES.get(2 * group)), family = chance.of(NAMES.get(2 * group + 1));
        drawn++;
        String email = chance.percent(58) ? mailbox(given, family) : "";
        String phone = chance.percent(48) ? String.format("(%s) 555-01%02d", chance.of(towns.area()), chance.below(100)) : "";
        Person person = new Person(given, family, "", email, phone, towns.draw(where, chance));
        known.add(person);
        return person;
    }

    /** Somebody of this name, with a mailbox and a street. */
    Person called(String given, String family) {
        drawn++;
        Person person = new Person(given, family, "", mailbox(given, family), "", towns.streetHere(chance));
        known.add(person);
        return person;
    }

    private int group() {
        int at = chance.below(100), group = 0;
        while (at >= SHARES[group]) at -= SHARES[group++];
        return group;
    }

    private String mailbox(String given, String family) {
        String plain = Normalizer.normalize((chance.percent(50) ? given.substring(0, 1) : given) + "." + family, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
        return plain + drawn + "@" + chance.of(HOSTS);
    }

    /** Someone who was in touch before and can be told apart, if there is one. */
    Person again(Supplier<Person> otherwise) {
        List<Person> reachable = known.stream().filter(Person::reachable).toList();
        return reachable.isEmpty() ? otherwise.get() : chance.of(reachable);
    }

    /** Two of one name, one address and one mailbox. */
    List<Person> couple() {
        Person one = named(Towns.Where.HERE);
        String mailbox = mailbox("The", one.family());
        Person.Address home = towns.streetHere(chance);
        Person other = new Person(chance.of(NAMES.get(0)), one.family(), "", mailbox, "", home);
        return List.of(new Person(one.given(), one.family(), "", mailbox, "", home), other);
    }

    Person organisation(String name) { return new Person("", "", name, "", "", new Person.Address("", "", "", "", towns.here().get(0).zip(), "", "")); }
}
