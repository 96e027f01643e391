package org.countersign.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.constituent.Acquaintances;
import org.countersign.constituent.Identifiers;
import org.countersign.constituent.Kind;
import org.countersign.constituent.Match;
import org.countersign.constituent.Mergers;
import org.countersign.platform.Bulk;

/** Tells whose the signers of a batch are: fetches everyone they may be, then lets the identity rules decide in order of arrival. */
record Recognition(Bulk bulk) {
    /** Somebody who is known, by one of the keys they share with a signer. */
    private record Trait(long constituent, String name, String key, boolean merged) {
        /** Whoever was merged is the survivor. */
        long whose(Map<Long, Long> survivors) { return survivors.getOrDefault(constituent, constituent); }
    }

    void recognise(List<Signing> signings) {
        Acquaintances known = known(signings.stream().map(Signing::identifiers).toList());
        long[] made = {0};
        signings.forEach(each -> each.recognise(known, () -> --made[0]));
        Map<Long, Long> numbers = new HashMap<>();
        for (long number : bulk.draw("constituent_id", (int) -made[0])) numbers.put(-numbers.size() - 1L, number);
        signings.forEach(each -> each.number(numbers));
    }

    /** Whom it would be, if it came in now. */
    Match guess(Identifiers signer) { return known(List.of(signer)).recognise(signer, () -> 0); }

    private Acquaintances known(List<Identifiers> signers) {
        List<Trait> emails = traits("email", keys(signers, Identifiers::email)), phones = traits("phone", keys(signers, Identifiers::phone)),
                households = traits("household", keys(signers, Identifiers::household)), organisations = organisations(signers);
        Map<Long, Long> survivors = new Mergers(bulk).survivors(Stream.of(emails, phones, households, organisations).flatMap(List::stream).filter(Trait::merged).map(Trait::constituent)
                .collect(Collectors.toSet()));
        Acquaintances known = new Acquaintances();
        Map<Long, Kind> met = new TreeMap<>();
        for (List<Trait> traits : List.of(emails, phones, households)) meet(known, met, traits, survivors, Kind.PERSON);
        meet(known, met, organisations, survivors, Kind.ORGANISATION);
        callByAllNames(known, met, survivors.values());
        emails.forEach(each -> known.add(each.whose(survivors), each.key, null, null));
        phones.forEach(each -> known.add(each.whose(survivors), null, each.key, null));
        households.forEach(each -> known.add(each.whose(survivors), null, null, each.key));
        return known;
    }

    private static void meet(Acquaintances known, Map<Long, Kind> met, List<Trait> traits, Map<Long, Long> survivors, Kind kind) {
        for (Trait each : traits) {
            met.put(each.whose(survivors), kind);
            if (!each.merged) known.know(each.constituent, kind, each.name);
        }
    }

    /** A survivor is known by the names of all who were merged into it; one that was found by theirs alone is met here. */
    private void callByAllNames(Acquaintances known, Map<Long, Kind> met, Collection<Long> survivors) {
        bulk.find("SELECT id, name_key FROM constituent WHERE id IN (??)", new TreeSet<>(survivors), row -> {
            known.know(row.getLong(1), met.get(row.getLong(1)), row.getString(2));
            return null;
        });
        bulk.find(Mergers.HELD + "SELECT h.holder, m.name_key FROM held h JOIN constituent m ON m.id = h.id WHERE h.holder <> h.id", met.keySet(), row -> {
            known.alsoCall(row.getLong(1), row.getString(2));
            return null;
        });
    }

    /** The order of the join and the index are told: while a table grows from nothing the database would sooner read all of it. */
    private List<Trait> traits(String what, Collection<String> keys) {
        return bulk.find("SELECT STRAIGHT_JOIN DISTINCT k.id, k.name_key, s.%1$s_key, k.merged_into IS NOT NULL FROM signer s FORCE INDEX (k_signer_%1$s) JOIN constituent k FORCE INDEX (PRIMARY)"
                .formatted(what) + " ON k.id = s.constituent_id WHERE s.%s_key IN (??) AND k.kind = 'PERSON'".formatted(what), keys, Recognition::trait);
    }

    private List<Trait> organisations(List<Identifiers> signers) {
        return bulk.find("SELECT id, name_key, name_key, merged_into IS NOT NULL FROM constituent WHERE kind = 'ORGANISATION' AND name_key IN (??)",
                keys(signers, signer -> signer.kind() == Kind.ORGANISATION ? signer.name() : null), Recognition::trait);
    }

    private static Trait trait(ResultSet row) throws SQLException { return new Trait(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)); }

    private static Collection<String> keys(List<Identifiers> signers, Function<Identifiers, String> key) {
        return signers.stream().map(key).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
