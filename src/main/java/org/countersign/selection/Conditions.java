package org.countersign.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.constituent.Mergers;
import org.countersign.stance.Stance;

/** A {@link Selection} as the database is asked it: over l, what is {@link Listed}. */
final class Conditions {
    /** What is asked of a position rather than of its contact. */
    private static final Set<Facet.State> OF_POSITIONS = Set.of(Facet.State.UNCODED, Facet.State.SUGGESTED, Facet.State.COUNTED);

    /** By the one asked for, or by whoever was merged into them. */
    private static final String SIGNED = "l.contact_id IN (" + Mergers.HELD.replace("(??)", "(?)") + "SELECT b.contact_id FROM held h JOIN signer b ON b.constituent_id = h.id)";

    /** What failed or was taken back has not answered anybody; what is on its way has. */
    private static final String UNSENT = "NOT EXISTS (SELECT 1 FROM outbox_letter a WHERE a.contact_id = l.contact_id AND a.kind = 'REPLY' AND a.state NOT IN ('FAILED', 'RECALLED'))";

    private final ZoneId zone;
    private final List<String> all = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final boolean anyPosition;
    private final String firstThatFits;

    Conditions(Selection selection, ZoneId zone) {
        this.zone = zone;
        selection.asked().forEach(this::add);
        List<String> ofPositions = Stream.of(selection.of(Facet.STANCE).map(Stance::valueOf).map(stance -> "l.stance = '" + stance.name() + "'").stream(), selection.of(Facet.SIDE).map(Facet.Side::valueOf).map(Conditions::of).stream(),
                selection.of(Facet.STATE).map(Facet.State::valueOf).filter(OF_POSITIONS::contains).map(Conditions::of).stream()).flatMap(each -> each).toList();
        anyPosition = ofPositions.isEmpty() && selection.of(Facet.ORDINANCE).isEmpty();
        firstThatFits = ofPositions.isEmpty() || selection.of(Facet.ORDINANCE).isPresent() ? "" : " AND (l.first OR NOT EXISTS (SELECT 1 FROM listed e WHERE e.contact_id = l.contact_id AND e.ordinance_id < l.ordinance_id AND "
                + String.join(" AND ", ofPositions).replace("l.", "e.") + "))";
    }

    private Conditions(Conditions like) {
        zone = like.zone;
        all.addAll(like.all);
        values.addAll(like.values);
        anyPosition = like.anyPosition;
        firstThatFits = like.firstThatFits;
    }

    private void add(Facet facet, String asked) {
        switch (facet) {
            case FIND -> { }                                                    // the index knows, see Wanted
            case PERIOD -> { }                                                  // the docket knows, see during
            case ORDINANCE -> and("l.ordinance_id = (SELECT o.id FROM ordinance o WHERE o.file_number = ?)", asked);
            case STATE -> all.add(of(Facet.State.valueOf(asked)));
            case CHANNEL -> and("l.channel = ?", asked);
            case STANCE -> and("l.stance = ?", asked);
            case RESIDENCY -> and("l.residency = ?", asked);
            case EVIDENCE -> and("l.evidence = ?", asked);
            case CAMPAIGN -> and("l.campaign_id = (SELECT COALESCE(g.stands_for, g.id) FROM campaign g WHERE g.name = ?)", asked);
            case FROM -> and("l.received_at >= ?", begin(LocalDate.parse(asked)));
            case TO -> and("l.received_at < ?", begin(LocalDate.parse(asked).plusDays(1)));
            case REPLY -> all.add(of(Facet.Reply.valueOf(asked)));
            case BY -> and("l.recorded_by = ?", asked);
            case IMPORT -> and("l.import_id = ?", Long.parseLong(asked));
            case PERSON -> and(SIGNED, Long.parseLong(asked));
            case LANGUAGE -> {
                if (asked.equals(Facet.NO_LANGUAGE)) all.add("l.language IS NULL");
                else and("l.language = ?", asked);
            }
            case WORDS -> all.add(of(Facet.OwnWords.valueOf(asked)));
            case SIDE -> all.add(of(Facet.Side.valueOf(asked)));
            case AS_OF -> and("l.received_at < ?", LocalDateTime.ofInstant(OffsetDateTime.parse(asked).toInstant(), ZoneOffset.UTC));
        }
    }

    static String of(Facet.State state) {
        return switch (state) {
            case STANDING -> "l.set_aside = 0";
            case COUNTED -> "l.set_aside = 0 AND l.stance IS NOT NULL AND l.suggested = 0 AND l.channel <> 'PETITION'";
            default -> "l." + state.name().toLowerCase(Locale.ROOT) + " = 1";
        };
    }

    private static String of(Facet.Side side) {
        return Stream.of(Stance.values()).filter(stance -> Facet.Side.of(stance) == side).map(stance -> "'" + stance + "'").collect(Collectors.joining(",", "l.stance IN (", ")"));
    }

    private static String of(Facet.Reply reply) { return reply == Facet.Reply.WANTED ? "l.reply = 1" : "l.reply = 1 AND " + UNSENT; }

    private static String of(Facet.OwnWords words) {
        return switch (words) {
            case OWN -> "l.own_words = 1";
            case FORM -> "l.own_words = 0";
            case UNTOLD -> "l.own_words IS NULL";
        };
    }

    private LocalDateTime begin(LocalDate day) { return LocalDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC); }

    /** The same, of these only; what the words of a selection lead to is told so. */
    Conditions among(List<Long> contacts) {
        Conditions fewer = new Conditions(this);
        fewer.all.add(contacts.isEmpty() ? "FALSE" : contacts.stream().map(String::valueOf).collect(Collectors.joining(",", "l.contact_id IN (", ")")));
        return fewer;
    }

    /** Received at the first moment or later, and before the second; null: without that end. */
    Conditions during(Instant first, Instant second) {
        if (first != null) and("l.received_at >= ?", LocalDateTime.ofInstant(first, ZoneOffset.UTC));
        if (second != null) and("l.received_at < ?", LocalDateTime.ofInstant(second, ZoneOffset.UTC));
        return this;
    }

    private void and(String condition, Object value) { and(condition, List.of(value)); }

    void and(String condition, List<?> more) {
        all.add(condition);
        values.addAll(more);
    }

    /** From FROM to the end of WHERE; a contact stands there once, even where several of its positions fit. */
    String sql() { return " FROM listed l" + where() + (anyPosition ? " AND l.first" : "") + firstThatFits; }

    /** Every position that fits. */
    String where() { return " WHERE " + (all.isEmpty() ? "TRUE" : String.join(" AND ", all)); }

    /** What the question marks stand for. */
    List<Object> values() { return values; }
}
