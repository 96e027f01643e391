package org.countersign.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.constituent.Acquaintances;
import org.countersign.constituent.Identifiers;
import org.countersign.constituent.Kind;
import org.countersign.platform.Bulk;

/** Tells whose the signers of a batch are: fetches everyone they may be, then lets the identity rules decide in order of arrival. */
record Recognition(Bulk bulk) {
    /** Somebody who is known, by one of the keys they share with a signer. */
    private record Trait(long constituent, String name, String key) {}

    @FunctionalInterface private interface Adding { void add(long constituent, String key); }

    void recognise(List<Signing> signings) {
        Acquaintances known = known(signings.stream().map(Signing::identifiers).toList());
        long[] made = {0};
        signings.forEach(each -> each.recognise(known, () -> --made[0]));
        Map<Long, Long> numbers = new HashMap<>();
        for (long number : bulk.draw("constituent_id", (int) -made[0])) numbers.put(-numbers.size() - 1L, number);
        signings.forEach(each -> each.number(numbers));
    }

    private Acquaintances known(List<Identifiers> signers) {
        Acquaintances known = new Acquaintances();
        know(known, "email", keys(signers, Identifiers::email), (one, email) -> known.add(one, email, null, null));
        know(known, "phone", keys(signers, Identifiers::phone), (one, phone) -> known.add(one, null, phone, null));
        know(known, "household", keys(signers, Identifiers::household), (one, household) -> known.add(one, null, null, household));
        bulk.find("SELECT id, name_key FROM constituent WHERE kind = 'ORGANISATION' AND merged_into IS NULL AND name_key IN (??)",
                keys(signers, signer -> signer.kind() == Kind.ORGANISATION ? signer.name() : null), row -> {
                    known.know(row.getLong(1), Kind.ORGANISATION, row.getString(2));
                    return null;
                });
        return known;
    }

    /** The order of the join and the index are told: while a table grows from nothing the database would sooner read all of it. */
    private void know(Acquaintances known, String what, Collection<String> keys, Adding trait) {
        bulk.find("SELECT STRAIGHT_JOIN DISTINCT k.id, k.name_key, s.%1$s_key FROM signer s FORCE INDEX (k_signer_%1$s) JOIN constituent k FORCE INDEX (PRIMARY) ON k.id = s.constituent_id"
                .formatted(what) + " WHERE s.%s_key IN (??) AND k.kind = 'PERSON' AND k.merged_into IS NULL".formatted(what), keys,
                row -> new Trait(row.getLong(1), row.getString(2), row.getString(3))).forEach(each -> {
                    known.know(each.constituent, Kind.PERSON, each.name);
                    trait.add(each.constituent, each.key);
                });
    }

    private static Collection<String> keys(List<Identifiers> signers, Function<Identifiers, String> key) {
        return signers.stream().map(key).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
