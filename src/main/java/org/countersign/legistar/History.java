package org.countersign.legistar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a body did with a matter, as Legistar tells it.
 *
 * @param ids its own, and those of the rows that said the same again
 * @param passed null: nobody said
 * @param tally such as "8-0"; null: none
 */
record History(List<Long> ids, LocalDateTime at, String name, String body, String text, Boolean passed, String tally, boolean atMeeting) {

    /** In the order of time; without rows that lack a day, a name or a body, and with what was told twice told once. */
    static List<History> read(List<Fields> rows) {
        List<History> told = new ArrayList<>();
        rows.stream().map(History::one).flatMap(Optional::stream).sorted(Comparator.comparing(History::at).thenComparing(History::id)).forEach(next -> {
            History last = told.isEmpty() ? null : told.get(told.size() - 1);
            if (last != null && last.saysTheSame(next)) told.set(told.size() - 1, last.with(next));
            else told.add(next);
        });
        return told;
    }

    private static Optional<History> one(Fields row) {
        Long id = row.id("MatterHistoryId");
        Optional<LocalDateTime> at = row.local("MatterHistoryActionDate");
        String name = row.text("MatterHistoryActionName", 200), body = row.text("MatterHistoryActionBodyName", 200);
        if (id == null || at.isEmpty() || name == null || body == null) return Optional.empty();
        return Optional.of(new History(List.of(id), at.get(), name, body, row.text("MatterHistoryActionText", 5000), row.flag("MatterHistoryPassedFlag"),
                row.text("MatterHistoryTally", 60), row.id("MatterHistoryEventId") != null));
    }

    long id() { return ids.get(0); }

    /** Adjacent rows with the same words by the same body are one (formats.md 3.2), but not of two days: a second vote a week later is a second vote. */
    private boolean saysTheSame(History next) {
        return name.equalsIgnoreCase(next.name) && body.equalsIgnoreCase(next.body) && at.toLocalDate().equals(next.at.toLocalDate());
    }

    /** The first row stays itself, and learns what only the second says. */
    private History with(History next) {
        List<Long> both = new ArrayList<>(ids);
        both.addAll(next.ids);
        return new History(both, at, name, body, text == null ? next.text : text, passed == null ? next.passed : passed, tally == null ? next.tally : tally, atMeeting || next.atMeeting);
    }

    /** Whether members may have been called on one by one. */
    boolean votedOn() { return atMeeting && passed != null; }
}
