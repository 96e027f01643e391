package org.countersign.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.constituent.Acquaintances;
import org.countersign.constituent.Identifiers;
import org.countersign.constituent.Kind;
import org.countersign.platform.Bulk;

/** Tells whose the signers of a batch are: fetches everyone they may be, then lets the identity rules decide in order of arrival. */
record Recognition(Bulk bulk) {
    private record Trait(long constituent, String email, String phone, String household) {}

    void recognise(List<Signing> signings) {
        Acquaintances known = known(signings.stream().map(Signing::identifiers).toList());
        long[] made = {0};
        signings.forEach(each -> each.recognise(known, () -> --made[0]));
        Map<Long, Long> numbers = new HashMap<>();
        for (long number : bulk.draw("constituent_id", (int) -made[0])) numbers.put(-numbers.size() - 1L, number);
        signings.forEach(each -> each.number(numbers));
    }

    private Acquaintances known(List<Identifiers> signers) {
        List<Trait> traits = new ArrayList<>();
        traits.addAll(sharing("email_key", keys(signers, Identifiers::email), row -> new Trait(row.getLong(1), row.getString(2), null, null)));
        traits.addAll(sharing("phone_key", keys(signers, Identifiers::phone), row -> new Trait(row.getLong(1), null, row.getString(2), null)));
        traits.addAll(sharing("household_key", keys(signers, Identifiers::household), row -> new Trait(row.getLong(1), null, null, row.getString(2))));
        Acquaintances known = new Acquaintances();
        Set<Long> people = new TreeSet<>();
        bulk.find("SELECT id, name_key FROM constituent WHERE kind = 'PERSON' AND merged_into IS NULL AND id IN (??)",
                traits.stream().map(Trait::constituent).collect(Collectors.toCollection(TreeSet::new)), row -> {
                    known.know(row.getLong(1), Kind.PERSON, row.getString(2));
                    return people.add(row.getLong(1));
                });
        bulk.find("SELECT id, name_key FROM constituent WHERE kind = 'ORGANISATION' AND merged_into IS NULL AND name_key IN (??)",
                keys(signers, signer -> signer.kind() == Kind.ORGANISATION ? signer.name() : null), row -> {
                    known.know(row.getLong(1), Kind.ORGANISATION, row.getString(2));
                    return null;
                });
        traits.stream().filter(trait -> people.contains(trait.constituent)).forEach(trait -> known.add(trait.constituent, trait.email, trait.phone, trait.household));
        return known;
    }

    private List<Trait> sharing(String column, Collection<String> keys, Bulk.Reading<Trait> trait) {
        return bulk.find("SELECT DISTINCT constituent_id, " + column + " FROM signer WHERE " + column + " IN (??) AND constituent_id IS NOT NULL", keys, trait);
    }

    private static Collection<String> keys(List<Identifiers> signers, Function<Identifiers, String> key) {
        return signers.stream().map(key).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
