package org.countersign.count;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.*;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;
import org.countersign.count.Profile.Mark;
import org.countersign.http.Json;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;

/** The count against a second one, written apart from it, on dockets drawn at random. */
class TalliesIT {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @AfterContainer static void close() { DATABASE.close(); }

    @Provide Arbitrary<Random> chance() { return Arbitraries.longs().map(Random::new); }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE) void every_figure_is_what_the_rules_give_by_hand(@ForAll("chance") Random random) {
        Docket docket = stored(random);
        for (String ordinance : docket.ordinances) {
            for (Instant cutOff : List.of(RandomDocket.moment(random), RandomDocket.moment(random), Instant.parse("2100-01-01T00:00:00Z"))) {
                String byHand = Json.of(new CountedByHand(docket, ordinance, cutOff).tally(ZONE)).toString();
                assertEquals(byHand, Json.of(TallyJson.of(report(ordinance, cutOff).tally())).toString());
            }
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE) void the_sums_of_rule_13_hold(@ForAll("chance") Random random) {
        Docket docket = stored(random);
        Report report = report("A-1", RandomDocket.moment(random));
        Tally tally = report.tally();
        assertEquals(tally.people().total(), tally.people().matrix().total());
        assertEquals(tally.people().total(), tally.people().evidence().total());
        assertEquals(tally.people().total(), tally.people().individual() + tally.people().throughCampaign());
        assertEquals(tally.people().total(), tally.hearing().testified() + tally.hearing().contactedOtherwise() - tally.hearing().both());
        assertEquals(tally.contacts().total(), tally.contacts().matrix().total());
        assertEquals(tally.contacts().total(), tally.contacts().byChannel().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(tally.contacts().total(), report.contacts().values().stream().mapToInt(Matrix::total).sum());
        int leftOut = tally.leftOut().afterCutOff() + tally.leftOut().suggested() + tally.leftOut().uncoded() + tally.leftOut().setAside().values().stream().mapToInt(Integer::intValue).sum();
        assertEquals(docket.positions.stream().filter(position -> position.ordinance().equals("A-1")).count(), tally.contacts().total() + tally.petitions().lines() + leftOut);
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE) void the_list_behind_a_number_is_as_long_as_the_number(@ForAll("chance") Random random) {
        stored(random);
        Instant cutOff = RandomDocket.moment(random);
        Report report = report("A-1", cutOff);
        figures(report).forEach((cell, number) -> {
            assertEquals(number, list(cutOff, cell, Role.STAFF).size(), () -> said(cell));
            List<Listed> masked = list(cutOff, cell, Role.COUNCIL);
            assertEquals(number, masked.size(), () -> said(cell));
            masked.forEach(each -> assertNull(each.name()));
        });
        for (Listed person : list(cutOff, new Cell(Cell.What.PEOPLE, "", "", ""), Role.MAYOR))
            assertEquals(person.contacts(), list(cutOff, new Cell(Cell.What.CONTACTS, "", "", String.valueOf(person.number())), Role.MAYOR).size());
    }

    /** Every number of a report with its cell. */
    static Map<Cell, Integer> figures(Report report) {
        Map<Cell, Integer> figures = new LinkedHashMap<>();
        Tally tally = report.tally();
        figures.put(new Cell(Cell.What.PEOPLE, "", "", ""), tally.people().total());
        figures.put(new Cell(Cell.What.CONTACTS, "", "", ""), tally.contacts().total());
        figures.put(new Cell(Cell.What.HOUSEHOLDS, "", "", ""), tally.people().households());
        figures.put(new Cell(Cell.What.PETITION_LINES, "", "", ""), tally.petitions().lines());
        for (String code : report.reasons().most(100)) figures.put(new Cell(Cell.What.CONTACTS, "", "", Cell.REASON + code), report.reasons().total(code));
        figures.put(new Cell(Cell.What.PETITION_SIGNERS, "", "", ""), tally.petitions().distinct());
        figures.put(new Cell(Cell.What.CONTACTS, "", "", "UNIDENTIFIED"), tally.contacts().unidentified());
        figures.put(new Cell(Cell.What.CONTACTS, "", "", "IDENTIFIED"), tally.contacts().total() - tally.contacts().unidentified());
        figures.put(new Cell(Cell.What.CONTACTS, "", "", "AFTER_DECISION"), tally.afterDecision());
        for (Residency residency : Residency.values()) {
            for (Stance stance : Stance.values()) {
                figures.put(new Cell(Cell.What.PEOPLE, residency.name(), stance.name(), ""), tally.people().matrix().of(residency, stance));
                figures.put(new Cell(Cell.What.CONTACTS, residency.name(), stance.name(), ""), tally.contacts().matrix().of(residency, stance));
            }
            for (ResidencyEvidence evidence : ResidencyEvidence.values())
                figures.put(new Cell(Cell.What.PEOPLE, residency.name(), "", evidence.name()), tally.people().evidence().of(residency, evidence));
        }
        for (Area area : Area.values()) {
            report.people().forEach((mark, matrix) -> figures.put(new Cell(Cell.What.PEOPLE, area.name(), "", mark.name()), matrix.rows(area.residencies())));
            for (Side side : Side.values())
                report.contacts().forEach((channel, matrix) -> figures.put(new Cell(Cell.What.CONTACTS, area.name(), side.name(), channel.name()), matrix.of(area.residencies(), side.stances())));
        }
        report.people().forEach((mark, matrix) -> figures.put(new Cell(Cell.What.PEOPLE, "", "", mark.name()), matrix.total()));
        tally.contacts().byChannel().forEach((channel, number) -> figures.put(new Cell(Cell.What.CONTACTS, "", "", channel.name()), number));
        tally.leftOut().setAside().forEach((reason, number) -> figures.put(new Cell(Cell.What.LEFT_OUT, "", "", reason.name()), number));
        figures.put(new Cell(Cell.What.LEFT_OUT, "", "", "SET_ASIDE"), tally.leftOut().setAside().values().stream().mapToInt(Integer::intValue).sum());
        figures.put(new Cell(Cell.What.LEFT_OUT, "", "", "AFTER_CUT_OFF"), tally.leftOut().afterCutOff());
        figures.put(new Cell(Cell.What.LEFT_OUT, "", "", "SUGGESTED"), tally.leftOut().suggested());
        figures.put(new Cell(Cell.What.LEFT_OUT, "", "", "UNCODED"), tally.leftOut().uncoded());
        return figures;
    }

    @Example void the_worked_example_of_the_counting_rules() {
        Docket docket = new Docket();
        docket.ordinances.add("A-1");
        docket.constituents.add(new Docket.Constituent(1, "PERSON", "Ana Ruiz", true, null, null));
        said(docket, 1, "2008-08-04", "CALL", null, "UNCLEAR", "UNKNOWN", "NONE");
        said(docket, 2, "2008-08-05", "LETTER", 7L, "OPPOSE", "SUBURB", "CONSISTENT");
        said(docket, 3, "2008-08-06", "TESTIMONY", null, "SUPPORT", "RESIDENT", "ADDRESS_MATCHED");
        said(docket, 4, "2008-08-07", "PETITION", null, "OPPOSE", "OTHER_STATE", "DOCUMENT_SEEN");
        docket.store(DATABASE);
        Tally tally = report("A-1", Instant.parse("2008-09-01T00:00:00Z")).tally();
        assertEquals(3, tally.contacts().total());
        assertEquals(new Tally.Petitions(0, 1, 1), tally.petitions());
        assertEquals(1, tally.people().total());
        assertEquals(1, tally.people().matrix().of(Residency.RESIDENT, Stance.SUPPORT));
        assertEquals(1, tally.people().evidence().of(Residency.RESIDENT, ResidencyEvidence.ADDRESS_MATCHED));
        assertEquals(1, tally.people().changedSides());
        assertEquals(1, tally.people().individual());
        assertEquals(new Tally.Hearing(1, 1, 1), tally.hearing());
    }

    private static void said(Docket docket, long id, String day, String channel, Long campaign, String stance, String residency, String evidence) {
        docket.contacts.add(new Docket.Contact(id, LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant(), channel, null, campaign, null,
                List.of(new Docket.Signer(0, 1L, residency, evidence, null, "Ana Ruiz", null))));
        docket.positions.add(new Docket.Position("A-1", id, stance, false));
    }

    @Example void reasons_are_counted_once_a_contact_and_both_sides_on_one_day_are_told() {
        Docket docket = new Docket();
        docket.ordinances.add("A-1");
        docket.constituents.add(new Docket.Constituent(1, "PERSON", "Ana Ruiz", true, null, null));
        docket.constituents.add(new Docket.Constituent(2, "PERSON", "Ben Ode", true, null, null));
        said(docket, 1, "2008-08-04", "CALL", null, "SUPPORT", "RESIDENT", "STATED");
        said(docket, 2, "2008-08-05", "EMAIL", null, "OPPOSE", "RESIDENT", "STATED");
        docket.positions.replaceAll(said -> new Docket.Position("A-1", said.contact(), said.stance(), false, "cost;safety;COST"));
        docket.store(DATABASE);
        Instant end = Instant.parse("2008-09-01T00:00:00Z");
        assertEquals(List.of("cost", "safety"), report("A-1", end).reasons().most(9));
        assertEquals(2, report("A-1", end).reasons().total("cost"));
        assertEquals(1, report("A-1", end).reasons().of("safety", Side.OPPOSE_SIDE));
        assertEquals(0, report("A-1", end).people().get(Mark.BOTH_ON_ONE_DAY).total());
        said(docket, 3, "2008-08-05", "LETTER", null, "SUPPORT_IF_AMENDED", "RESIDENT", "STATED");
        docket.store(DATABASE);
        assertEquals(1, report("A-1", end).people().get(Mark.BOTH_ON_ONE_DAY).total());
    }

    /** counting.md, "A real tally to reproduce": four cells by e-mail and at the microphone, each person once, and mail that is in none of them. */
    @Example void the_tally_of_atlantic_beach_comes_out_as_it_was_made_by_hand() {
        Docket docket = new Docket();
        docket.ordinances.add("A-1");
        people(docket, 57, "EMAIL", "SUPPORT", "RESIDENT");
        people(docket, 27, "EMAIL", "OPPOSE", "RESIDENT");
        people(docket, 36, "TESTIMONY", "SUPPORT", "RESIDENT");
        people(docket, 10, "TESTIMONY", "OPPOSE", "RESIDENT");
        people(docket, 169, "EMAIL", "SUPPORT", "SUBURB");
        people(docket, 7, "EMAIL", "OPPOSE", "SUBURB");
        people(docket, 32, "TESTIMONY", "SUPPORT", "SUBURB");
        people(docket, 11, "TESTIMONY", "OPPOSE", "SUBURB");
        people(docket, 20, "EMAIL", "NO_POSITION", "RESIDENT");
        people(docket, 30, "EMAIL", "SUPPORT", "UNKNOWN");
        docket.store(DATABASE);
        Matrix<Stance> people = report("A-1", Instant.parse("2014-12-31T00:00:00Z")).tally().people().matrix();
        Set<Stance> sides = EnumSet.of(Stance.SUPPORT, Stance.OPPOSE);
        assertEquals(93, people.of(Residency.RESIDENT, Stance.SUPPORT));
        assertEquals(37, people.of(Residency.RESIDENT, Stance.OPPOSE));
        assertEquals(130, people.of(Area.RESIDENTS.residencies(), sides));
        assertEquals(201, people.of(Area.OUT_OF_AREA.residencies(), EnumSet.of(Stance.SUPPORT)));
        assertEquals(18, people.of(Area.OUT_OF_AREA.residencies(), EnumSet.of(Stance.OPPOSE)));
        assertEquals(219, people.of(Area.OUT_OF_AREA.residencies(), sides));
        assertEquals(30, people.rows(Area.UNPLACED.residencies()));
    }

    private static void people(Docket docket, int many, String channel, String stance, String residency) {
        for (int i = 0; i < many; i++) {
            long id = docket.contacts.size() + 1L;
            docket.constituents.add(new Docket.Constituent(id, "PERSON", "Person " + id, true, null, null));
            docket.contacts.add(new Docket.Contact(id, Instant.parse("2014-06-01T12:00:00Z"), channel, null, null, null,
                    List.of(new Docket.Signer(0, id, residency, residency.equals("UNKNOWN") ? "NONE" : "STATED", null, "Person " + id, null))));
            docket.positions.add(new Docket.Position("A-1", id, stance, false));
        }
    }

    @Example void a_cut_off_given_as_a_date_takes_that_whole_day_on_the_citys_clock() {
        Docket docket = new Docket();
        docket.ordinances.add("A-1");
        docket.constituents.add(new Docket.Constituent(1, "PERSON", "", true, null, null));
        for (String at : List.of("2008-08-13T03:59:59.999999Z", "2008-08-13T04:00:00Z"))
            docket.contacts.add(new Docket.Contact(docket.contacts.size() + 1, Instant.parse(at), "CALL", null, null, null, List.of(new Docket.Signer(0, 1L, "UNKNOWN", "NONE", null, null, null))));
        docket.contacts.forEach(contact -> docket.positions.add(new Docket.Position("A-1", contact.id(), "SUPPORT", false)));
        docket.store(DATABASE);
        Tally tally = report("A-1", CutOff.read("2008-08-12", ZONE).at()).tally();
        assertEquals(1, tally.contacts().total());
        assertEquals(1, tally.leftOut().afterCutOff());
        assertEquals("2008-08-13T00:00-04:00", tally.cutOff().inTheCity().toString());
    }

    @Example void everything_is_counted_at_one_moment() {
        Docket docket = new Docket();
        docket.ordinances.add("A-1");
        docket.store(DATABASE);
        tallies(Role.MAYOR).atOneMoment(snapshot -> {
            try (java.sql.Connection beside = DATABASE.connection()) {
                assertEquals(1, ordinances(snapshot));
                beside.createStatement().execute("INSERT INTO ordinance (file_number, title, recorded_at, recorded_by) VALUES ('B-2', 'T', '2008-01-01', 'test')");
                assertEquals(1, ordinances(snapshot));
                assertEquals(2, ordinances(beside));
            }
            return null;
        });
    }

    private static int ordinances(java.sql.Connection connection) throws java.sql.SQLException {
        try (java.sql.Statement query = connection.createStatement(); java.sql.ResultSet row = query.executeQuery("SELECT COUNT(*) FROM ordinance")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Example void an_ordinance_that_is_not_on_the_docket_is_missing() {
        assertThrows(Missing.class, () -> report("nowhere", Instant.now()));
    }

    private static Docket stored(Random random) {
        Docket docket = RandomDocket.draw(random);
        docket.store(DATABASE);
        return docket;
    }

    private static String said(Cell cell) { return cell.what() + " " + cell.residency() + " " + cell.stance() + " " + cell.only(); }

    private static Report report(String ordinance, Instant cutOff) {
        return tallies(Role.COUNCIL).report(new FileNumber(ordinance), new CutOff(cutOff, ZONE));
    }

    private static List<Listed> list(Instant cutOff, Cell cell, Role role) {
        List<Listed> all = new ArrayList<>();
        for (Long after = 0L; after != null;) {
            Keyset keyset = new Keyset(after, 25);
            Listed.Piece answer = tallies(role).list(new FileNumber("A-1"), new CutOff(cutOff, ZONE), cell, keyset);
            List<Listed> page = answer.rows();
            all.addAll(page.subList(0, Math.min(25, page.size())));
            after = page.size() > 25 ? Long.valueOf(page.get(24).key()) : null;
        }
        assertEquals(all.size(), tallies(role).list(new FileNumber("A-1"), new CutOff(cutOff, ZONE), cell, new Keyset(0, 1)).total());
        return all;
    }

    private static Tallies tallies(Role role) { return TestTallies.on(DATABASE, role); }
}
