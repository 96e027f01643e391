package org.countersign.residency;

import static org.junit.jupiter.api.Assertions.*;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.Table;
import org.countersign.address.AddressReader;
import org.countersign.boundary.TestOutlines;
import org.countersign.city.Cities;
import org.countersign.city.City;
import org.countersign.platform.Words;
import org.countersign.register.Entry;
import org.countersign.register.Parity;
import org.countersign.register.Register;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ResidencyReaderTest {
    static final City ATLANTIC_BEACH = new City("atlantic-beach", "Atlantic Beach", "FL", "Florida", ZoneId.of("America/New_York"), Set.of("Duval"), 5);
    static final Map<String, ResidencyReader> READERS = new ConcurrentHashMap<>();

    @TestFactory Stream<DynamicTest> somebody_lives_where_the_table_says() {
        return Table.beside(getClass(), "findings.txt").each(row -> {
            Finding found = reader(row.cell(0)).read(claim(row.cell(1)));
            assertEquals(row.cell(2), found.residency() + " " + found.evidence() + (found.conflict() ? " !" : "") + (found.review() ? " ?" : ""), () -> said(found, Locale.ENGLISH));
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("es")}) {
                assertFalse(said(found, language).contains("residency.why"), "every reason has words");
                assertFalse(said(found, language).matches(".*\\{\\d}.*"), "and they are filled");
            }
        });
    }

    @Test void most_of_zip_06105_lies_in_hartford() {
        assertEquals("93 % of ZIP 06105 lies in Hartford: ask for the street.", said(reader("hartford").read(claim("zip=06105")), Locale.ENGLISH));
    }

    @Test void of_a_conflict_both_sides_show_even_after_the_database_kept_it() {
        Finding found = reader("hartford").read(claim("zip=06107; residency=Hartford"));
        assertEquals("ZIP 06107 lies outside Hartford, in Hartford County, which belongs to its metropolitan area. Against it, they said “Hartford”.",
                Why.read(found.why().kept()).say(Words.in(Locale.ENGLISH)));
    }

    @Test void not_asked_and_declined_are_told_apart() {
        assertEquals("They were not asked.", said(reader("hartford").read(Claim.NONE), Locale.ENGLISH));
        assertEquals("They were asked and did not want to say.", said(reader("hartford").read(claim("declined")), Locale.ENGLISH));
    }

    @Test void words_that_are_kept_are_as_they_were_written() {
        assertEquals("They said “Out of  AREA!”, without a place.", said(reader("hartford").read(claim("residency= Out of  AREA! ")), Locale.ENGLISH));
    }

    @TestFactory Stream<DynamicTest> another_address_in_their_words_that_lies_elsewhere_lists_the_finding_for_review_and_changes_nothing_of_it() {
        return Table.beside(getClass(), "second.txt").each(row -> {
            Claim claim = claim(row.cell(1));
            Finding found = reader(row.cell(0)).read(claim), held = reader(row.cell(0)).heldAgainst(found, claim, row.cell(2).replace('¶', '\n'), null);
            assertEquals(row.cell(3) == null ? "" : row.cell(3), Why.read(held.why().kept()).second().map(second -> second.residency() + " " + second.words()).orElse(""));
            assertEquals(found.review() || held.why().second().isPresent(), held.review());
            assertEquals(java.util.List.of(found.residency(), found.evidence(), found.conflict(), found.why().source()), java.util.List.of(held.residency(), held.evidence(), held.conflict(), held.why().source()));
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("es")}) assertFalse(said(held, language).matches(".*(\\{\\d}|residency\\.|\\p{Cntrl}).*"), said(held, language));
        });
    }

    @Test void of_two_addresses_both_show_with_what_each_says() {
        Claim claim = claim("street=5 Main Street; zip=06103; residency=West Hartford");
        Finding found = reader("hartford").read(claim);
        Finding held = Why.read(reader("hartford").heldAgainst(found, claim, "I live at 12 Elm St, Austin, TX 78701.", null).why().kept()).second().map(found::beside).orElseThrow();
        assertEquals("ZIP 06103 lies in Hartford. Against it, they said “West Hartford”. In their words another address stands as theirs, “12 Elm St, Austin, TX 78701” – Other state: ZIP 78701 lies in Texas.", said(held, Locale.ENGLISH));
    }

    @Test void an_address_of_a_confidentiality_programme_is_never_kept_beside_a_finding() {
        Ground guarding = new Ground(Ground.shipped(Cities.named("hartford")).atlas(), org.countersign.register.Register.NONE, Practice.read("register", "-", "12 Elm St, 78701"));
        ResidencyReader reader = ResidencyReader.of(Cities.named("hartford"), () -> guarding);
        Claim claim = claim("zip=06103"), guarded = claim("zip=06103").guarded();
        assertTrue(reader.heldAgainst(reader.read(claim), claim, "I live at 12 Elm Street, Austin, TX 78701.", null).why().second().isEmpty(), "the programme's own");
        assertTrue(reader.heldAgainst(reader.read(claim), claim, "I live at 14 Elm Street, Austin, TX 78701.", null).why().second().isPresent());
        assertTrue(reader.heldAgainst(reader.read(claim), guarded, "I live at 14 Elm Street, Austin, TX 78701.", null).why().second().isEmpty(), "nobody asks beyond what a programme guards");
    }

    @TestFactory Stream<DynamicTest> what_a_programme_gave_is_known_however_it_is_written() {
        ResidencyReader reader = ResidencyReader.of(Cities.named("hartford"), () -> new Ground(Ground.shipped(Cities.named("hartford")).atlas(), Register.NONE, Practice.read("register", "-", "PO Box 100, 06140; 12 Refuge Plaza Unit 7, 06103")));
        Stream<String> theirs = Stream.of("street=P.O. Box 100; zip=06140-0001", "street=POB 100; zip=06140", "street=Post Office Box #100; zip=6140", "street=Box 100; zip=06140", "street=c/o Voss, PO Box 100; zip=06140", "street=PO Box 100, Hartford, CT 06140",
                "street=PO Box 100, Hartford, CT; zip=06140", "street=PO Box 100; city=Hartford; state=CT", "street=PO Box 100; city=Hartford", "street=PO BOX 100", "street=12 Refuge Plz; unit=#7; zip=06103", "street=12 Refuge Plaza, Unit 7, Hartford CT 06103", "street=12 refuge plz apt 7; city=Hartford");
        Stream<String> others = Stream.of("street=PO Box 101; zip=06140", "street=PO Box 100; zip=06103", "street=PO Box 100; city=Hartford; state=WI", "street=PO Box 100; city=Avon", "street=12 Refuge Plaza Apt 8; zip=06103", "street=Refuge Plaza; zip=06103", "zip=06140", "city=Hartford");
        return Stream.concat(theirs.map(told -> DynamicTest.dynamicTest(told, () -> assertTrue(reader.guards(claim(told))))), others.map(told -> DynamicTest.dynamicTest("not " + told, () -> assertFalse(reader.guards(claim(told))))));
    }

    @TestFactory Stream<DynamicTest> a_street_of_the_same_name_elsewhere_is_not_the_one_in_the_register() {
        Register.Builder streets = new Register.Builder("the street list", 1);
        streets.accept(new Entry(AddressReader.ofStreet("Elm St").street(), 12, 12, Parity.BOTH, "", null, null, "06103", "1", true, null, null));
        streets.accept(new Entry(AddressReader.ofStreet("Oak St").street(), 3, 3, Parity.BOTH, "", null, null, null, "1", null, 41.7, 72.7));
        ResidencyReader reader = ResidencyReader.of(Cities.named("hartford"), () -> new Ground(Ground.shipped(Cities.named("hartford")).atlas(), streets.done(), Practice.USUAL));
        Stream<String> here = Stream.of("street=12 Elm St; city=Hartford; state=CT", "street=12 Elm St Hartford", "street=12 Elm St, Hartford CT06103", "street=12 Elm St; state=Conneticut", "street=12 Elm Street Apt3B");
        Stream<String> unsure = Stream.of("street=12 Elm St West Hartford", "street=12 Elm St W Hartford CT", "street=12 Elm St Boston", "street=12 Elm St, Toronto ON M5V 2T6", "street=12 Elm St; zip=M5V 2T6", "street=12 Elm St; zip=SW1A 2AA", "street=12 Elm St; state=Ontario", "street=3 Oak St");
        return Stream.concat(here.map(told -> DynamicTest.dynamicTest(told, () -> assertEquals(ResidencyEvidence.ADDRESS_MATCHED, reader.read(claim(told)).evidence()))),
                unsure.map(told -> DynamicTest.dynamicTest("not " + told, () -> assertEquals(ResidencyEvidence.NONE, reader.read(claim(told)).evidence()))));
    }

    @TestFactory Stream<DynamicTest> whoever_names_a_place_outside_is_told_there_and_not_as_a_place_that_is_not_known() {
        Map<String, String> places = Map.of("residency=West Hartford", "West Hartford", "residency=Boston, MA", "Massachusetts", "residency=Texas", "Texas", "residency=New Haven, CT", "New Haven",
                "city=Storrs Mansfield", "Tolland County, Connecticut", "city=Avon; state=CT", "Avon", "city=Austin; state=TX", "Texas", "zip=06105; residency=West Hartford", "West Hartford", "proof; city=West Hartford", "West Hartford");
        Stream<DynamicTest> known = places.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> assertEquals(each.getValue(), reader("hartford").read(claim(each.getKey())).locality().say(Words.in(Locale.ENGLISH)))));
        return Stream.concat(known, Stream.of("residency=Hartford", "residency=Connecticut", "residency=Canada", "residency=out of area", "residency=Hartford; zip=06103").map(told -> DynamicTest.dynamicTest(told, () -> assertNull(reader("hartford").read(claim(told)).locality()))));
    }

    @Test void a_stated_town_is_the_same_place_as_a_point_in_it() {
        Finding point = reader("hartford").read(new Claim(null, null, null, null, null, null, 41.7620, -72.7420, null, Claim.Answer.GIVEN, false));
        assertEquals(point.locality(), reader("hartford").read(claim("residency=West Hartford")).locality());
    }

    @Test void a_proof_is_of_the_point_or_the_address_before_the_name_of_the_post_office_and_keeps_district_and_place() {
        Claim pointed = new Claim("1 Mulholland Drive", null, "Beverly Hills", "CA", "90210", null, 34.1258, -118.4205, null, Claim.Answer.GIVEN, true);
        Finding here = reader("los-angeles").read(pointed);
        assertEquals("RESIDENT DOCUMENT_SEEN false", here.residency() + " " + here.evidence() + " " + here.review());
        Register.Builder streets = new Register.Builder("the street list", 1);
        streets.accept(new Entry(AddressReader.ofStreet("Main St").street(), 10, 10, Parity.BOTH, "", null, null, "06103", "3", true, null, null));
        ResidencyReader hartford = ResidencyReader.of(Cities.named("hartford"), () -> new Ground(Ground.shipped(Cities.named("hartford")).atlas(), streets.done(), Practice.USUAL));
        assertEquals("3", hartford.read(claim("proof; street=10 Main St; city=Hartford")).district());
        assertEquals(new Locality("CT", "Hartford", null), hartford.read(claim("proof; city=Hartford; zip=06107")).locality());
        assertNull(hartford.read(claim("proof; city=Hartford; zip=06107")).district());
    }

    @Test void a_proof_that_a_point_puts_outside_is_listed_for_review_where_this_city_is_written() {
        Finding outside = reader("hartford").read(new Claim(null, null, "Hartford", "CT", null, null, 41.7620, -72.7420, null, Claim.Answer.GIVEN, true)), elsewhere = reader("hartford").read(new Claim(null, null, "West Hartford", "CT", null, null, 41.7620, -72.7420, null, Claim.Answer.GIVEN, true));
        assertEquals("SUBURB true SUBURB false", outside.residency() + " " + outside.review() + " " + elsewhere.residency() + " " + elsewhere.review());
        assertEquals(List.of("POINT_ZERO"), reader("hartford").read(new Claim(null, null, "Hartford", "CT", null, null, 0.0, 0.0, null, Claim.Answer.GIVEN, true)).why().tried());
    }

    @TestFactory Stream<DynamicTest> whoever_names_a_district_as_one_lives_in_the_city_and_in_no_district_that_is_counted() {
        Register.Builder streets = new Register.Builder("the street list", 1);
        for (String ward : new String[] {"3", "District 12", "North End", "Avon", "Washington"}) streets.accept(new Entry(AddressReader.ofStreet("Elm St").street(), 12, 12, Parity.BOTH, "", null, null, "06103", ward, true, null, null));
        streets.accept(new Entry(AddressReader.ofStreet("Far St").street(), 12, 12, Parity.BOTH, "", null, null, "06107", "5", false, null, null));
        ResidencyReader reader = ResidencyReader.of(Cities.named("hartford"), () -> new Ground(Ground.shipped(Cities.named("hartford")).atlas(), streets.done(), Practice.USUAL));
        Stream<String> here = Stream.of("Ward 3", "Resident, ward 3", "Hartford ward 3", "I live in the 3rd ward", "distrito 3, Hartford, CT", "Council District No. 12", "district 12 resident", "Resident of ward 03", "Hartford, North End", "district North End");
        Stream<String> not = Stream.of("ward 4 | UNKNOWN", "ward 5 | UNKNOWN", "3 | UNKNOWN", "North End | UNKNOWN", "Avon | SUBURB", "Avon resident | SUBURB", "Washington | OTHER_STATE", "West Hartford, ward 3 | SUBURB", "formerly ward 3 | UNKNOWN", "not in ward 3 | UNKNOWN",
                "I work in ward 3 | UNKNOWN", "out of area, ward 3 | UNKNOWN", "moved from ward 3 | UNKNOWN", "Resident, ward 4 | RESIDENT", "North End; zip=06105 | INDETERMINATE");
        Stream<DynamicTest> said = here.map(told -> DynamicTest.dynamicTest(told, () -> {
            for (Claim claim : List.of(claim("residency=" + told), claim("residency=" + told + "; street=PO Box 100; zip=06107").guarded())) {
                Finding found = reader.read(claim);
                assertEquals("RESIDENT STATED null", found.residency() + " " + found.evidence() + " " + found.district());
                assertTrue(said(found, Locale.ENGLISH).contains(told), "it stays in the words");
            }
        }));
        return Stream.concat(said, not.map(told -> DynamicTest.dynamicTest("not " + told, () -> assertEquals(told.split(" \\| ")[1], reader.read(claim("residency=" + told.split(" \\| ")[0])).residency().name()))));
    }

    @Test void two_of_one_number_on_either_side_of_the_line_are_several_however_near() {
        double[][] points = {{34.0737, -118.3835}, {34.0660, -118.3835}};
        assertEquals(List.of("Beverly Hills", "true"), Stream.of(points).map(at -> Ground.shipped(Cities.named("los-angeles")).atlas().at(at[0], at[1], LocalDate.of(2026, 1, 1))).map(spot -> spot.inCity() ? "true" : spot.municipality()).sorted().toList());
        for (boolean turned : new boolean[] {false, true}) {
            Finding found = robertson(points[turned ? 1 : 0], points[turned ? 0 : 1]).read(claim("street=100 S Robertson Blvd; city=Los Angeles"));
            assertEquals(ResidencyEvidence.STATED, found.evidence());
            assertEquals(List.of("SEVERAL"), found.why().tried());
        }
        assertEquals(ResidencyEvidence.ADDRESS_MATCHED, robertson(points[1], new double[] {34.0661, -118.3835}).read(claim("street=100 S Robertson Blvd")).evidence());
    }

    private static ResidencyReader robertson(double[]... points) {
        Register.Builder streets = new Register.Builder("the address points", 1);
        for (double[] at : points) streets.accept(new Entry(AddressReader.ofStreet("S Robertson Blvd").street(), 100, 100, Parity.BOTH, "", null, null, null, null, null, at[0], at[1]));
        return ResidencyReader.of(Cities.named("los-angeles"), () -> new Ground(Ground.shipped(Cities.named("los-angeles")).atlas(), streets.done(), Practice.USUAL));
    }

    @Test void whose_outlines_tell_and_from_which_day_stands_beside_the_finding_even_after_the_database_kept_it() {
        Claim west = new Claim(null, null, null, null, null, null, 41.7620, -72.7420, "Boston, MA", Claim.Answer.GIVEN, false);
        Ground grown = new Ground(TestOutlines.grown(LocalDate.of(2009, 1, 1), "City GIS"), Register.NONE);
        Finding found = ResidencyReader.of(Cities.named("hartford"), () -> grown).read(west), held = ResidencyReader.of(Cities.named("hartford"), () -> grown).heldAgainst(found, west, "I live at 12 Elm St, Austin, TX 78701.", null);
        assertEquals("The point lies within the boundary of Hartford. Outlines: City GIS (2009-01-01). Against it, they said “Boston, MA”.", Why.read(found.why().kept()).say(Words.in(Locale.ENGLISH)));
        assertTrue(Why.read(held.why().kept()).say(Words.in(Locale.ENGLISH)).startsWith("The point lies within the boundary of Hartford. Outlines: City GIS (2009-01-01). Against it, they said “Boston, MA”. In their words another address"), said(held, Locale.ENGLISH));
        assertEquals(Why.Source.BOUNDARY, found.why().source());
        Finding shipped = reader("hartford").read(new Claim(null, null, null, null, null, null, 41.7637, -72.6851, null, Claim.Answer.NOT_ASKED, false));
        assertEquals("The point lies within the boundary of Hartford.", said(shipped, Locale.ENGLISH));
        assertTrue(shipped.why().sameAs(shipped.why().drawn("City GIS")));
        assertTrue(shipped.why().sameAs(shipped.why().afterTrying(List.of("POINT_WITHOUT_MINUS"))), "that it is told now moves nothing");
        assertFalse(shipped.why().sameAs(shipped.why().afterTrying(List.of("NO_STREET"))));
    }

    @Test void outside_by_a_service_without_a_point_the_zip_tells_how_far() {
        try (TestService service = new TestService("{\"found\":true,\"inCity\":false}")) {
            Ground asking = service.ground(Ground.shipped(Cities.named("hartford")).atlas());
            ResidencyReader reader = ResidencyReader.of(Cities.named("hartford"), () -> asking);
            Finding near = reader.read(claim("street=9 Invented Street; zip=06107")), far = reader.read(claim("street=9 Invented Street; zip=06510"));
            assertEquals("SUBURB Hartford", near.residency() + " " + near.locality().county());
            assertEquals("ELSEWHERE_IN_STATE New Haven", far.residency() + " " + far.locality().county());
        }
    }

    @Test void a_point_that_lost_its_minus_tells_nothing() {
        Claim lost = new Claim(null, null, null, null, "06103", null, 41.7637, 72.6851, null, Claim.Answer.GIVEN, false);
        assertEquals(ResidencyEvidence.CONSISTENT, reader("hartford").read(lost).evidence());
        assertEquals("ZIP 06103 lies in Hartford. The point that came with it lacks the minus of its longitude; it was not used.", said(reader("hartford").read(lost), Locale.ENGLISH));
    }

    @Test void a_point_that_is_not_used_is_told_whatever_else_is_found_or_tried() {
        Register.Builder streets = new Register.Builder("the street list", 1);
        streets.accept(new Entry(AddressReader.ofStreet("Elm St").street(), 12, 12, Parity.BOTH, "", null, null, "06103", "1", true, null, null));
        ResidencyReader reader = ResidencyReader.of(Cities.named("hartford"), () -> new Ground(Ground.shipped(Cities.named("hartford")).atlas(), streets.done(), Practice.USUAL));
        assertEquals("The address register of Hartford has this address, in 1 (the street list). The point that came with it has latitude and longitude exchanged; it was not used.", said(reader.read(pointed("12 Elm St", -72.6851, 41.7637)), Locale.ENGLISH));
        Finding nowhere = reader.read(pointed("12 Oak St", 0, 0));
        assertEquals("They were not asked. The point that came with it is 0, 0, which is none. The address register has no such street.", Why.read(nowhere.why().kept()).say(Words.in(Locale.ENGLISH)));
        assertEquals("No se le preguntó. El punto que venía es 0, 0, que no es ninguno. El registro de direcciones no tiene tal calle.", said(nowhere, Locale.forLanguageTag("es")));
    }

    private static Claim pointed(String street, double latitude, double longitude) { return new Claim(street, null, null, null, null, null, latitude, longitude, null, Claim.Answer.NOT_ASKED, false); }

    @Test void a_long_reason_is_cut_and_still_has_words() {
        Claim claim = claim("zip=06103; residency=West Hartford " + "x".repeat(300));
        Finding held = reader("hartford").heldAgainst(reader("hartford").read(claim), claim, "I live at 12 Elm Street, Austin, TX 78701.", null);
        assertTrue(Why.read(held.why().kept()).say(Words.in(Locale.ENGLISH)).startsWith("ZIP 06103 lies in Hartford."));
    }

    @Test void any_words_give_a_finding() {
        for (String words : new String[] {",", ", ,", "-", " - ", "()", "CT,", ",CT", "CT, CT, CT", "out of area,", "from", "I live in", "city of", "\uD83D\uDE00", "usa usa", "a".repeat(400),
                "x ".repeat(200), "(".repeat(400)}) {
            Finding found = reader("hartford").read(claim("residency=" + words));
            assertNotNull(found.why(), words);
            reader("hartford").read(claim("city=" + words + "; state=" + words));
        }
    }

    private static String said(Finding found, Locale language) { return found.why().say(Words.in(language)); }

    static ResidencyReader reader(String city) {
        return READERS.computeIfAbsent(city, key -> ResidencyReader.of(key.equals(ATLANTIC_BEACH.key()) ? ATLANTIC_BEACH : Cities.named(key)));
    }

    static Claim claim(String told) {
        Map<String, String> at = Arrays.stream(told.split("; ?")).filter(part -> part.contains("=")).map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0].strip(), part -> part[1]));
        Claim.Answer answer = told.contains("declined") && !told.contains("=") ? Claim.Answer.DECLINED : Claim.Answer.NOT_ASKED;
        return new Claim(at.get("street"), at.get("unit"), at.get("city"), at.get("state"), at.get("zip"), at.get("country"), null, null, at.get("residency"), answer,
                told.startsWith("proof"));
    }
}
