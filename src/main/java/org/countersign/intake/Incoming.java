package org.countersign.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.platform.FieldError;
import org.countersign.platform.FieldErrors;

/** One contact of a batch on its way through intake, and what became of it so far. */
final class Incoming {
    private final NewContact contact;
    private final List<Signing> signings;
    private final Map<Long, NewPosition> positions = new LinkedHashMap<>();
    private Outcome.Kind kind = Outcome.Kind.ACCEPTED;
    private long id;
    private List<FieldError> errors = List.of();

    Incoming(NewContact contact) {
        this.contact = contact.withoutStatus();
        this.signings = IntStream.range(0, contact.signers().size()).mapToObj(seq -> new Signing(this, seq, contact.signers().get(seq))).toList();
    }

    void reject(List<FieldError> why) {
        if (why.isEmpty()) return;
        kind = Outcome.Kind.REJECTED;
        errors = why;
    }

    /** It is the contact with this number. */
    void becomes(long number) { id = number; }

    /** Notes which ordinances its positions are on. @param docket ids by file number @return what is wrong where one is not on the docket */
    List<FieldError> findOrdinances(Map<String, Long> docket) {
        FieldErrors unknown = new FieldErrors();
        for (int i = 0; i < contact.positions().size(); i++) {
            NewPosition position = contact.positions().get(i);
            Long ordinance = docket.get(position.ordinance().strip());
            if (ordinance == null) unknown.add("positions[" + i + "].ordinance", "contact.ordinance.unknown", position.ordinance());
            else positions.put(ordinance, position);
        }
        return unknown.found();
    }

    /** It was known already: what it says of other ordinances joins the first contact, the rest of it is ignored. @param spokenOf the ordinances of the first */
    void repeats(long first, Set<Long> spokenOf) {
        id = first;
        positions.keySet().removeAll(spokenOf);
        kind = positions.isEmpty() ? Outcome.Kind.DUPLICATE : Outcome.Kind.POSITION_ADDED;
    }

    boolean rejected() { return kind == Outcome.Kind.REJECTED; }

    /** Whether it becomes a contact of its own. */
    boolean isNew() { return kind == Outcome.Kind.ACCEPTED; }

    boolean addsPositions() { return kind == Outcome.Kind.POSITION_ADDED; }

    NewContact contact() { return contact; }

    /** The sender first. */
    List<Signing> signings() { return signings; }

    /** By the ordinance's id, in the order given. */
    Map<Long, NewPosition> positions() { return positions; }

    long id() { return id; }

    /** null: none, so it is never a duplicate. */
    String externalId() { return given(contact.arrival().externalId()); }

    /** null: none. */
    String campaign() { return given(contact.content().campaign()); }

    /** As written, but for blank text, which is none: null. */
    String text() {
        String text = contact.content().text();
        return text == null || text.isBlank() ? null : text;
    }

    Stream<String> fileNumbers() { return contact.positions().stream().map(position -> position.ordinance().strip()); }

    /** What two desks must not look at in the same moment: its people, its external id, its campaign and its text. */
    Stream<String> keys(String source) {
        Stream<String> own = Stream.of(externalId() == null ? null : "x " + source + " " + externalId(), campaign() == null ? null : "c " + campaign(), text());
        return Stream.concat(own.filter(Objects::nonNull), signings.stream().flatMap(Signing::keys));
    }

    /** As the journal keeps it: who, how, what of; never the text itself. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("channel", contact.arrival().channel());
        state.put("receivedAt", contact.arrival().receivedAt());
        state.put("externalId", externalId());
        state.put("positions", contact.positions().stream().filter(positions::containsValue).toList());
        state.put("constituents", signings.stream().map(Signing::constituent).toList());
        return state;
    }

    private static String given(String written) { return written == null || written.isBlank() ? null : written.strip(); }

    Outcome outcome() { return new Outcome(kind, rejected() ? 0 : id, errors); }
}
