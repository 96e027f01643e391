package org.countersign.regrouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which contact is of which campaign, and what is refused, as an office would keep it on cards. */
final class CampaignModel {
    /** @param to null: no campaign */
    private record Moved(boolean whole, String from, String to, Set<Long> contacts) {}

    /** null: of none. */
    final Map<Long, String> of = new TreeMap<>();
    private final Map<Long, String> texts = new TreeMap<>();
    private final Map<String, String> into = new TreeMap<>();
    private final Map<Long, Moved> moves = new TreeMap<>();
    private final List<Long> undone = new ArrayList<>();

    void arrive(long contact, String campaign, String text) {
        of.put(contact, campaign == null ? null : end(campaign));
        texts.put(contact, text);
    }

    private String end(String name) { return into.containsKey(name) ? end(into.get(name)) : name; }

    boolean mayCombine(String one, String other) { return !one.equals(other) && !into.containsKey(one) && !into.containsKey(other); }

    void combine(long id, String one, String other) {
        into.put(one, other);
        move(id, true, one, other, contact -> true);
    }

    boolean maySplit(String one, String text, String other) {
        return !into.containsKey(one) && !one.equals(other == null ? null : end(other)) && of.keySet().stream().anyMatch(contact -> one.equals(of.get(contact)) && Objects.equals(text, texts.get(contact)));
    }

    void split(long id, String one, String text, String other) { move(id, false, one, other == null ? null : end(other), contact -> Objects.equals(text, texts.get(contact))); }

    private void move(long id, boolean whole, String from, String to, Predicate<Long> which) {
        Set<Long> contacts = of.keySet().stream().filter(contact -> from.equals(of.get(contact))).filter(which).collect(Collectors.toSet());
        contacts.forEach(contact -> of.put(contact, to));
        moves.put(id, new Moved(whole, from, to, contacts));
    }

    boolean mayUndo(long id) {
        Moved moved = moves.get(id);
        return !undone.contains(id) && (moved.to == null || !into.containsKey(moved.to)) && (moved.whole || !into.containsKey(moved.from));
    }

    void undo(long id) {
        Moved moved = moves.get(id);
        undone.add(id);
        if (moved.whole) into.remove(moved.from);
        moved.contacts.stream().filter(contact -> Objects.equals(of.get(contact), moved.to)).filter(contact -> moves.entrySet().stream().noneMatch(later -> later.getKey() > id && !undone.contains(later.getKey()) && later.getValue().contacts.contains(contact)))
                .forEach(contact -> of.put(contact, moved.from));
    }

    void told(long contact, String campaign) { of.put(contact, campaign == null ? null : end(campaign)); }

    List<Long> moves() { return List.copyOf(moves.keySet()); }
}
