package org.countersign.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.hearing.Appearance;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.RosterTally;
import org.countersign.hearing.SpeakerRow;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/**
 * What the record of a hearing says, as a draft for the clerk: who is on it, in their order, whether noted at the console or typed in afterwards, and who
 * signed up and was not heard. Names and what was said, never a place: only what was found of it.
 *
 * @param hash SHA-256 of what was approved, in hex; null: a draft, or approved before that was kept
 */
public record Minutes(Hearing hearing, boolean locked, List<Line> lines, List<Unheard> unheard, String hash) {

    /** On the record. @param seconds they spoke; null: nobody measured @param card as it said; empty: none */
    public record Line(SpeakerRow row, Map<String, Stance> card, Integer seconds, List<String> exhibits, boolean differs, boolean correctable) {
        public int number() { return row.number(); }

        public String name() { return row.name(); }

        public Appearance appearance() { return row.appearance(); }
    }

    /** Signed up and was not heard. @param status such as NO_SHOW */
    public record Unheard(int number, String name, String status) {}

    static Minutes of(Hearing hearing, Night night, List<SpeakerRow> roster, List<Speaker> speakers) {
        Map<Long, Speaker> known = speakers.stream().filter(each -> each.contact() != 0).collect(Collectors.toMap(Speaker::contact, Function.identity()));
        List<Line> lines = roster.stream().filter(row -> !row.setAside()).sorted(Comparator.comparingInt(SpeakerRow::number)).map(row -> line(row, known.get(row.contact()))).toList();
        List<Unheard> unheard = speakers.stream().filter(each -> each.contact() == 0 && each.status() != Status.STRUCK)
                .map(each -> new Unheard(each.number(), each.get(Field.NAME) == null ? "" : each.get(Field.NAME), each.status().name())).toList();
        return new Minutes(hearing, night.locked(), lines, unheard, null);
    }

    private static Line line(SpeakerRow row, Speaker noted) {
        if (noted == null) return new Line(row, Map.of(), null, List.of(), false, false);
        String exhibits = noted.get(Field.EXHIBITS), used = noted.get(Field.USED);
        return new Line(row, noted.card(), used == null ? null : Integer.valueOf(used), exhibits == null ? List.of() : Arrays.stream(exhibits.split("\n")).filter(each -> !each.isBlank()).toList(), noted.differs(), true);
    }

    public List<String> agenda() { return hearing.numbers().stream().map(Object::toString).toList(); }

    /** Who took part so and said so of the ordinance; null: spoke on it and nobody noted a position. */
    public List<Line> who(String ordinance, Appearance how, Stance stance) {
        return lines.stream().filter(each -> each.appearance() == how && (stance == null ? each.row().silent().contains(ordinance) : each.row().stances().get(ordinance) == stance)).toList();
    }

    public RosterTally tally(String ordinance) { return RosterTally.of(lines.stream().map(Line::row).toList(), ordinance); }

    /** By what was found of where they live, residents first. */
    public int count(String ordinance, Residency residency, Stance stance) { return living(residency, each -> each.stances().get(ordinance) == stance); }

    /** They spoke on it, and nobody noted a position. */
    public int none(String ordinance, Residency residency) { return living(residency, each -> each.silent().contains(ordinance)); }

    public int total(String ordinance, Residency residency) { return living(residency, each -> each.silent().contains(ordinance) || each.stances().containsKey(ordinance)); }

    private int living(Residency residency, Predicate<SpeakerRow> which) { return (int) lines.stream().map(Line::row).filter(each -> each.place().residency() == residency && which.test(each)).count(); }

    public List<Line> differing() { return lines.stream().filter(Line::differs).toList(); }

    public List<Line> withExhibits() { return lines.stream().filter(each -> !each.exhibits().isEmpty()).toList(); }

    /** The stances in the order of minutes: for, against, neither, and at last none noted. */
    static List<Stance> order() {
        List<Stance> order = new ArrayList<>(List.of(Stance.SUPPORT, Stance.SUPPORT_IF_AMENDED, Stance.OPPOSE, Stance.OPPOSE_UNLESS_AMENDED, Stance.NEUTRAL, Stance.UNCLEAR, Stance.NO_POSITION));
        order.add(null);
        return order;
    }

    static Stream<Appearance> ways() { return Stream.of(Appearance.values()); }
}
