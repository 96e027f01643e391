package org.countersign.legistar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.RollCall;
import org.countersign.city.City;

/**
 * An action that Legistar tells of, in our words.
 *
 * @param mark by which it is known again: the number of its history, or the field of the matter
 * @param deed null: its words are not understood
 * @param words as the clerk wrote them
 */
record ToldAct(String mark, Deed deed, String words, String body, List<Ballot> ballots) {
    private static final int LONGEST_BODY = 200, LONGEST_NOTE = 10_000;

    /** Of histories first; a day that is a field of the matter is told only where no history tells it. */
    static List<ToldAct> all(Told told, Source source, City city) {
        List<ToldAct> all = new ArrayList<>();
        ActReader reader = source.reader();
        for (Told.Act each : told.acts()) if (!reader.leavesOut(each.history())) all.add(of(each, reader, city));
        field(told.matter(), source.presented(), ActionType.EXECUTIVE_RECEIPT, city.zone()).filter(act -> all.stream().noneMatch(other -> act.sameAs(other, city.zone()))).ifPresent(all::add);
        field(told.matter(), source.signed(), ActionType.EXECUTIVE_SIGNATURE, city.zone()).filter(act -> all.stream().noneMatch(other -> act.sameAs(other, city.zone()))).ifPresent(all::add);
        return all;
    }

    private static ToldAct of(Told.Act act, ActReader reader, City city) {
        History told = act.history();
        Deed deed = reader.read(told).map(type -> deed(type, told, act.ballots(), city)).orElse(null);
        return new ToldAct(String.valueOf(told.id()), deed, told.name(), told.body(), act.ballots());
    }

    private static Deed deed(ActionType type, History told, List<Ballot> ballots, City city) {
        boolean council = told.body().matches("(?i).*(council|aldermen|supervisors|common court).*") && !told.body().matches("(?i).*committee.*");
        RollCall vote = Ballot.rollCall(ballots, told.tally(), council ? city.seats() : 0);
        return new Deed(type, at(told.at(), city.zone()), dateOnly(told.at()), Fields.cut(told.body(), LONGEST_BODY), vote, note(told, ballots));
    }

    /** The clerk's own words, and what the figures have no place for. */
    private static String note(History told, List<Ballot> ballots) {
        StringBuilder note = new StringBuilder(told.name());
        if (told.text() != null && !told.text().equals(told.name())) note.append(": ").append(told.text());
        String besides = Ballot.besides(ballots);
        if (!besides.isEmpty()) note.append(" (").append(besides).append(')');
        return Fields.cut(note.toString(), LONGEST_NOTE);
    }

    private static Optional<ToldAct> field(Matter matter, String field, ActionType type, ZoneId zone) {
        return matter.day(field).map(at -> new ToldAct(field, new Deed(type, at(at, zone), dateOnly(at), null, null, null), field, "", List.of()));
    }

    /** A day without a time counts from its first instant in the city, wherever the server is. */
    private static Instant at(LocalDateTime at, ZoneId zone) { return dateOnly(at) ? Deed.startOf(at.toLocalDate(), zone) : at.atZone(zone).toInstant(); }

    private static boolean dateOnly(LocalDateTime at) { return at.toLocalTime().equals(LocalTime.MIDNIGHT); }

    boolean sameAs(ToldAct other, ZoneId zone) { return other.deed != null && isOf(other.deed.type(), other.deed.at(), zone); }

    /** Of that type and that day. */
    boolean isOf(ActionType type, Instant at, ZoneId zone) { return deed != null && deed.type() == type && day(deed.at(), zone).equals(day(at, zone)); }

    private static LocalDate day(Instant at, ZoneId zone) { return at.atZone(zone).toLocalDate(); }

    Set<String> votes() { return ballots.stream().map(each -> Ballot.said(each.name(), each.option())).collect(Collectors.toSet()); }

    /** By which a change is seen, beside {@link #votes}. */
    String told() {
        if (deed == null) return words + "\n" + body;
        String vote = deed.vote() == null ? "" : deed.vote().figures().toString();
        return String.join("\n", deed.type().toString(), deed.at().toString(), String.valueOf(deed.dateOnly()), String.valueOf(deed.body()), vote, String.valueOf(deed.note()));
    }
}
