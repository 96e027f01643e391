package org.countersign.residency;

import static org.junit.jupiter.api.Assertions.*;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.Table;
import org.countersign.city.Cities;
import org.countersign.city.City;
import org.countersign.platform.Words;
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
