package org.countersign.memo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.RollCall;
import org.countersign.backlog.Uncounted;
import org.countersign.city.City;
import org.countersign.claim.Said;
import org.countersign.clock.Standing;
import org.countersign.clock.State;
import org.countersign.clock.Warning;
import org.countersign.count.Profile.Mark;
import org.countersign.count.Report.Reasons;
import org.countersign.enactment.Enacting;
import org.countersign.count.CutOff;
import org.countersign.count.Figures;
import org.countersign.count.Matrix;
import org.countersign.count.Profile;
import org.countersign.count.Report;
import org.countersign.count.Side;
import org.countersign.count.Statement;
import org.countersign.count.Tally;
import org.countersign.count.Trend;
import org.countersign.district.PlaceRow;
import org.countersign.intake.Channel;
import org.countersign.media.EventKind;
import org.countersign.media.Stand;
import org.countersign.media.Telling;
import org.countersign.ordinance.Described;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.signing.MayorsClock;
import org.countersign.stance.Stance;

/** What memos of tests are made of: a measure about benches, as full or as empty as a test wants it. */
final class Example {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final City CITY = new City("hartford", "Hartford", "CT", "Connecticut", ZONE, Set.of("Hartford"), 9);
    static final CutOff CUT = CutOff.read("2008-08-13", ZONE);
    static final Instant NOW = Instant.parse("2008-08-14T13:30:00Z");

    String title = "An ordinance concerning benches in the parks of the city";
    List<String> sponsors = List.of("Councilmember Orla Quandt");
    Figures figures = new Figures();
    Reasons reasons = new Reasons();
    List<Tally.Organisation> organisations = List.of();
    TreeMap<LocalDate, Matrix<Stance>> days = new TreeMap<>();
    List<PlaceRow> districts = new ArrayList<>();
    List<Telling> events = new ArrayList<>();
    List<Said> claims = new ArrayList<>();
    Facts.Prepared prepared = Facts.Prepared.NOTHING;
    boolean passed = true;
    boolean frozen = true;

    /** As full as a memo usually is. */
    static Example full() {
        Example one = new Example();
        for (Residency place : Residency.values()) for (Stance stance : Stance.values()) {
            int times = (place.ordinal() * 7 + stance.ordinal() * 5 + 3) % 23 + (place == Residency.RESIDENT ? 40 : 0);
            one.people(stance, place, stance == Stance.SUPPORT ? Mark.THROUGH_CAMPAIGN : Mark.INDIVIDUAL, times);
            one.day(LocalDate.of(2008, 7, 20).plusDays(stance.ordinal() * 3L + place.ordinal()), place, stance, times);
        }
        one.people(Stance.SUPPORT, Residency.RESIDENT, Mark.TESTIFIED, 12);
        for (int i = 1; i <= 15; i++) one.districts.add(place("District " + i, i % 5, i % 7, i % 3));
        one.districts.add(place("no district known", 9, 8, 7));
        one.organisations = List.of(new Tally.Organisation("Larkfield Neighbors", Stance.SUPPORT, 2), new Tally.Organisation("Park Users", Stance.OPPOSE_UNLESS_AMENDED, 1));
        for (String reason : List.of("too dear", "already practice", "safety", "shade")) {
            one.reasons.add(reason, Residency.RESIDENT, Stance.OPPOSE, reason.length());
            one.reasons.add(reason, Residency.RESIDENT, Stance.SUPPORT, 20 - reason.length());
        }
        one.events.add(telling(EventKind.ARTICLE, LocalDate.of(2008, 8, 5), "The paper asks who pays for benches", null, Stand.NONE));
        one.events.add(telling(EventKind.CALL_TO_ACTION, LocalDate.of(2008, 8, 7), "Write to the mayor", null, Stand.NONE));
        one.events.add(telling(EventKind.OFFICIAL_STATEMENT, LocalDate.of(2008, 8, 8), "Would keep the benches that are there and mend them first", "Parks Department", new Stand(Stand.Speaker.AGENCY, Stand.Leaning.HAS_CONCERNS)));
        one.claims.add(new Said(1L, "Every park gets forty benches", new Said.Told(null, null, null, null), "s-2", null, "Section 2 names ten parks and no number."));
        one.prepared = new Facts.Prepared(new Brief.Told("Benches in ten parks, paid from the parks fund.", "Bancos en diez parques, pagados con el fondo de parques.", "Section 1: benches in ten parks. Today: none.\nSection 2: the parks fund pays. Today: nobody.\nSection 4: a yearly report. Today: none.",
                null, "The telephone lines were full on August 12 and 13.", null), List.of(new Quote.Shown(1, 11, Side.OPPOSE_SIDE, "We need the money for roofs, not for benches.", Residency.RESIDENT, Channel.LETTER, "en")),
                List.of(new Quote.Shown(2, 12, Side.SUPPORT_SIDE, "My mother cannot stand for long. With a bench she can come along.", Residency.RESIDENT, Channel.CALL, "en")));
        return one;
    }

    Example people(Stance stance, Residency place, Mark mark, int times) {
        ResidencyEvidence evidence = place.placed() ? ResidencyEvidence.values()[1 + stance.ordinal() % 4] : ResidencyEvidence.NONE;
        for (Profile each : profiles(stance, place, evidence, mark)) figures.add(each, times);
        if (mark == Mark.TESTIFIED) testimony(stance, place, false, times);
        return this;
    }

    /** @param unnamed by nobody known; else by people, who are added for themselves, or by organisations */
    Example testimony(Stance stance, Residency place, boolean unnamed, int times) {
        figures.add(new Statement.Contribution(Statement.Standing.COUNTS, null, Channel.TESTIMONY, stance, place, unnamed), times);
        return this;
    }

    private static List<Profile> profiles(Stance stance, Residency place, ResidencyEvidence evidence, Mark mark) { return List.of(new Profile(stance, place, evidence, 1 << mark.ordinal())); }

    Example day(LocalDate day, Residency place, Stance stance, int times) {
        days.computeIfAbsent(day, none -> new Matrix<>(Stance.class)).add(place, stance, times);
        return this;
    }

    static PlaceRow place(String name, int support, int oppose, int neither) {
        Map<Side, Integer> people = new EnumMap<>(Side.class);
        people.put(Side.SUPPORT_SIDE, support);
        people.put(Side.OPPOSE_SIDE, oppose);
        people.put(Side.NEITHER, neither);
        return new PlaceRow(name, people);
    }

    static Telling telling(EventKind kind, LocalDate day, String headline, String person, Stand stand) {
        return new Telling(kind, day, headline, person, "the paper", null, true, null, new Telling.Particulars(null, null, null, null, null, stand));
    }

    Facts facts() {
        Ordinance ordinance = new Ordinance(new FileNumber("2008-0811"), new Described(title, List.of(), "Benches in parks", sponsors, null), "clerk", NOW);
        ordinance.add(new OrdinanceVersion.Wording("2", LocalDate.of(2008, 8, 1), "Section 1. Benches.\nSection 2. Paid.\n"));
        if (passed) {
            ordinance.record(new Deed(ActionType.PASSAGE, Instant.parse("2008-08-11T23:00:00Z"), false, "City Council", RollCall.of(new RollCall.Figures(9, 0, null, 0, null, null, 9)).orElse(null), null), "clerk", NOW);
            ordinance.record(new Deed(ActionType.EXECUTIVE_RECEIPT, Instant.parse("2008-08-12T18:15:00Z"), false, "Mayor", null, null), "clerk", NOW);
        }
        Report report = figures.report(new Figures.Rest("2008-0811", CUT, 1200, organisations, 0));
        MayorsClock clock = new MayorsClock(ordinance, null, null, new Standing(State.NOT_STARTED, null, null, null, List.of(), List.of(), null, null, null, null, null, false, Set.of(Warning.NO_RULE)), Enacting.of(ordinance.standing(ZoneId.of("America/New_York"))), List.of(), null);
        Map<String, List<PlaceRow>> places = new HashMap<>(Map.of("en", districts, "es", districts));
        Facts facts = new Facts(ordinance, CITY, new Facts.Basis(CUT, null, null, "M. Ocando", NOW, false), report, reasons, Trend.of(days), places, clock, List.of(Instant.parse("2008-07-21T23:00:00Z")), events, claims,
                List.of(new Uncounted(Uncounted.Kind.VOICEMAIL, 64, NOW, "staff"), new Uncounted(Uncounted.Kind.MAIL, 132, NOW, "staff")), prepared);
        return frozen ? facts.on(17, "9f2c41d7".repeat(8)) : facts;
    }

    Printed in(Locale language) {
        Facts facts = facts();
        return Printed.of(facts, new MemoText(facts, Words.in(language), new When(ZONE, language)).memo());
    }
}
