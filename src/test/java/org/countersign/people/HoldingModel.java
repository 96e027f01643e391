package org.countersign.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who holds which signatures and is known by what, as counting.md says it, slow and without a database. */
final class HoldingModel {
    private record Signature(String name, String email, String phone) {}

    private final Map<Long, Signature> written = new TreeMap<>();
    private final Map<Long, Long> owners = new TreeMap<>();
    /** Everyone, with whom they were merged into; 0: nobody. */
    private final Map<Long, Long> into = new TreeMap<>();
    /** The contact a name came from. */
    private final Map<Long, Long> named = new TreeMap<>();

    /** Checks whom intake linked it to. */
    void log(long contact, String name, String email, String phone, Long to) {
        Set<Long> found = candidates(root -> has(root, signature -> email != null && email.equals(signature.email)) && (name.isEmpty() || names(root).isEmpty() || names(root).contains(name)));
        if (found.isEmpty()) found = candidates(root -> has(root, signature -> phone != null && phone.equals(signature.phone)) && names(root).contains(name));
        written.put(contact, new Signature(name, email, phone));
        if (found.size() > 1 || found.isEmpty() && name.isEmpty() && email == null) {
            assertEquals(null, to);
            return;
        }
        if (found.isEmpty()) {
            assertEquals(false, into.containsKey(to), "somebody new");
            into.put(to, 0L);
        } else assertEquals(found.iterator().next(), to);
        owners.put(contact, to);
        if (!named.containsKey(to) && !name.isEmpty()) named.put(to, contact);
    }

    private Set<Long> candidates(Predicate<Long> matches) { return roots().stream().filter(matches).collect(Collectors.toCollection(TreeSet::new)); }

    private boolean has(long root, Predicate<Signature> wanted) { return held(root).stream().map(written::get).anyMatch(wanted); }

    private Set<String> names(long root) { return members(root).stream().map(this::name).filter(name -> !name.isEmpty()).collect(Collectors.toSet()); }

    private String name(long id) { return named.containsKey(id) ? written.get(named.get(id)).name : ""; }

    private List<Long> members(long id) { return into.keySet().stream().filter(each -> above(each).contains(id)).toList(); }

    private List<Long> above(long id) {
        List<Long> path = new ArrayList<>();
        for (long at = id; at != 0; at = into.getOrDefault(at, 0L)) path.add(at);
        return path;
    }

    private List<Long> held(long id) { return owners.keySet().stream().filter(contact -> members(id).contains(owners.get(contact))).toList(); }

    void merge(long survivor, long other) {
        into.put(other, survivor);
        refresh(other);
    }

    void undo(long merged) {
        long survivor = into.put(merged, 0L);
        refresh(merged);
        refresh(survivor);
    }

    /** @param to null: it is gone */
    void move(long contact, Long to) {
        Long from = owners.remove(contact);
        if (to == null) written.remove(contact);
        else owners.put(contact, to);
        if (from != null) refresh(from);
        if (to != null) refresh(to);
    }

    private void refresh(long id) {
        for (long each : above(id)) {
            if (into.containsKey(each) && held(each).isEmpty() && members(each).size() == 1) {
                into.remove(each);
                named.remove(each);
            } else if (into.containsKey(each) && !held(each).contains(named.getOrDefault(each, 0L))) {
                named.remove(each);
                held(each).stream().filter(contact -> !written.get(contact).name.isEmpty()).min(Comparator.comparing((Long contact) -> !Objects.equals(owners.get(contact), each)).thenComparing(contact -> contact))
                        .ifPresent(contact -> named.put(each, contact));
            }
        }
    }

    Long owner(long contact) { return owners.get(contact); }

    Set<Long> ids() { return into.keySet(); }

    Set<Long> contacts() { return written.keySet(); }

    List<Long> roots() { return into.keySet().stream().filter(id -> into.get(id) == 0).toList(); }

    List<Long> merged() { return into.keySet().stream().filter(id -> into.get(id) != 0).toList(); }

    List<List<Object>> signers() { return written.keySet().stream().map(contact -> Arrays.<Object>asList(contact, owners.get(contact))).toList(); }

    List<List<Object>> people() {
        return into.keySet().stream().map(id -> Arrays.<Object>asList(id, into.get(id) == 0 ? null : into.get(id), name(id),
                held(id).stream().map(written::get).anyMatch(each -> each.email != null || each.phone != null))).toList();
    }
}
