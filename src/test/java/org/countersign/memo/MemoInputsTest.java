package org.countersign.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countersign.count.Profile.Mark;
import org.countersign.count.Tally;
import org.countersign.media.EventKind;
import org.countersign.media.Stand;
import org.countersign.paper.Paper;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** Memos that are not as memos usually are: each still one page, and true. */
class MemoInputsTest {
    private static final Locale SPANISH = new Locale("es");

    @Test void no_contacts_at_all() throws IOException {
        Example none = new Example();
        none.passed = false;
        none.frozen = false;
        String text = onePage(none);
        for (String said : List.of("DRAFT", "Live counts", "Nobody has contacted the city about it", "No contact has come.", "No resident yet.", "No reason is recorded.", "No vote that passed it is recorded.", "Nobody has written yet what would change", "in 2 sections", "not a poll"))
            assertTrue(text.contains(said), said + " in " + text);
        assertFalse(text.contains("Quotations:"), "no rule for what is not there");
    }

    @Test void one_contact() throws IOException {
        String text = onePage(new Example().people(Stance.OPPOSE, Residency.RESIDENT, Mark.INDIVIDUAL, 1).day(LocalDate.of(2008, 8, 12), Residency.RESIDENT, Stance.OPPOSE, 1));
        assertTrue(text.contains("Residents 1 0 0 0 0 0 0 1"), text);
        assertFalse(text.contains("%"), text);
    }

    @Test void days_on_which_nobody_wrote_are_days_of_the_windows_too() throws IOException {
        Example quiet = new Example().day(LocalDate.of(2008, 7, 28), Residency.RESIDENT, Stance.OPPOSE, 20).day(LocalDate.of(2008, 8, 4), Residency.RESIDENT, Stance.OPPOSE, 10).day(LocalDate.of(2008, 8, 5), Residency.RESIDENT, Stance.OPPOSE, 30);
        quiet.events.add(Example.telling(EventKind.ARTICLE, LocalDate.of(2008, 8, 5), "The paper asks who pays for benches", null, Stand.NONE));
        String text = onePage(quiet);
        assertTrue(text.contains("a hearing Jul 21, 2008 · b first article") && text.contains("9 days before b: 30 contacts, 30 from residents; as many days from b on: 30, 30 from residents."), text);
    }

    @Test void where_conditional_stances_stand_with_a_side_it_is_said() throws IOException {
        String text = onePage(Example.full());
        assertTrue(text.contains("Place Oppose side Support side Neither") && text.contains("Each side with its conditional stances: unless amended, if amended."), text);
    }

    @Test void what_support_means_is_said_of_a_repeal_too() throws IOException {
        Example repeal = Example.full();
        repeal.title = "An ordinance repealing chapter 9 of the code";
        String text = onePage(repeal);
        assertTrue(text.contains("Support: wants this ordinance to become law, whatever it does; of one that repeals another, wants the repeal."), text);
    }

    @Test void all_unplaced() throws IOException {
        Example unplaced = new Example();
        for (Residency each : List.of(Residency.UNKNOWN, Residency.INDETERMINATE, Residency.IN_STATE_UNSPECIFIED)) unplaced.people(Stance.SUPPORT, each, Mark.INDIVIDUAL, 1000).day(LocalDate.of(2008, 8, 12), each, Stance.SUPPORT, 1000);
        String text = onePage(unplaced);
        assertTrue(text.contains("Unplaced 0 0 0 3,000 0 0 0 3,000") && text.contains("3,000 of 3,000 people could not be placed"), text);
    }

    @Test void three_hundred_reasons_twenty_claims_forty_districts_and_fifty_statements() throws IOException {
        Example much = Example.full();
        for (int i = 0; i < 300; i++) much.reasons.add("reason number " + i, Residency.RESIDENT, i % 2 == 0 ? Stance.OPPOSE : Stance.SUPPORT, 300 + i);
        for (int i = 0; i < 20; i++) much.claims.add(much.claims.get(0));
        for (int i = 0; i < 40; i++) much.districts.add(0, Example.place("A district of the city with a long name, number " + i, 1, 2, 3));
        for (int i = 0; i < 50; i++) much.events.add(Example.telling(EventKind.OFFICIAL_STATEMENT, LocalDate.of(2008, 8, 9), "Says something that takes a while to be read, and then something else again, and more after that " + i, "The Department of Parks, Benches and Fountains", Stand.NONE));
        much.organisations = java.util.stream.IntStream.range(0, 400).mapToObj(i -> new Tally.Organisation("Organization " + i, Stance.values()[i % Stance.values().length], 1)).toList();
        String text = onePage(much);
        assertTrue(text.contains("reason number 298 598 · reason number 296 596 · reason number 294 594") && text.contains("reason number 299 599 · reason number 297 597"), text);
        assertTrue(text.contains("on the page of the tally"), text);
    }

    @Test void a_title_of_two_thousand_characters_is_cut_at_a_word_and_marked() throws IOException {
        Example one = Example.full();
        one.title = "An ordinance concerning ".repeat(83) + "benches";
        one.sponsors = List.of("A sponsor with a name ".repeat(13).strip(), "another one ".repeat(20).strip());
        assertTrue(onePage(one).contains("…"));
        one.title = "x".repeat(2000);
        one.sponsors = List.of("y".repeat(300));
        assertTrue(onePage(one).contains("xxx"));
    }

    @Test void names_from_right_to_left_stay_whole_on_the_page_and_are_marked_in_the_pdf() throws IOException {
        Example one = Example.full();
        one.sponsors = List.of("ليلى حداد", "נועה ברק");
        one.events.add(Example.telling(EventKind.OFFICIAL_STATEMENT, LocalDate.of(2008, 8, 9), "Asks for shade", "ليلى حداد", Stand.NONE));
        Printed memo = one.in(Locale.ENGLISH);
        assertTrue(memo.article().contains("<bdi>sponsor: ليلى حداد, נועה ברק</bdi>"), memo.article());
        assertTrue(memo.article().contains("Letters that the printed typeface lacks"));
        String text = onePage(one);
        assertTrue(text.contains("sponsor: ???? ????") && text.contains("Letters that the printed") && text.contains("typeface lacks"), text);
        assertFalse(Example.full().in(Locale.ENGLISH).article().contains("Letters that the printed typeface lacks"));
        for (Brief.Told told : List.of(new Brief.Told("ספסלים", null, null, null, null, null), new Brief.Told(null, null, null, null, "ספסלים", null))) {
            Example other = Example.full();
            other.prepared = new Facts.Prepared(told, List.of(), List.of());
            assertTrue(other.in(Locale.ENGLISH).article().contains("Letters that the printed typeface lacks"), told.toString());
        }
    }

    @Test void speakers_without_a_name_and_organisations_have_spoken() throws IOException {
        Example nameless = new Example().testimony(Stance.OPPOSE, Residency.UNKNOWN, true, 4);
        String text = onePage(nameless);
        assertTrue(text.contains("4 speakers gave no name that tells them apart: 4 oppose, 0 support.") && text.contains("nobody spoke for it"), text);
        assertFalse(text.contains("No testimony") || text.contains("nobody spoke against"), text);
        text = onePage(nameless.people(Stance.SUPPORT, Residency.RESIDENT, Mark.TESTIFIED, 3).people(Stance.SUPPORT, Residency.SUBURB, Mark.TESTIFIED, 1).people(Stance.SUPPORT, Residency.UNKNOWN, Mark.TESTIFIED, 1));
        assertTrue(text.contains("5 people testified: 0 oppose, 5 support. Residents among them: 3.") && text.contains("Of them, for: 3 residents, 1 from elsewhere, 1 not placed.") && text.contains("4 more speakers gave no name"), text);
        assertFalse(text.contains("nobody spoke") || text.contains("second appearances") || text.contains("Of them, against"), text);
        text = onePage(new Example().testimony(Stance.SUPPORT, Residency.RESIDENT, false, 2));
        assertTrue(text.contains("2 appearances: 0 oppose, 2 support.") && text.contains("nobody spoke against it"), text);
        assertFalse(text.contains("No testimony"), text);
    }

    @Test void a_hearing_to_come_has_heard_nobody() {
        Instant before = Example.CUT.at().minusSeconds(1), after = Example.CUT.at();
        assertEquals(List.of(before), Facts.heard(List.of(after, before), Example.CUT));
    }

    @Test void markup_in_what_people_wrote_is_text() throws IOException {
        Example one = Example.full();
        one.title = "Benches <script>alert(1)</script> & \"more\" \u0007";
        String text = onePage(one);
        assertTrue(text.contains("<script>alert(1)</script> & \"more\""), text);
    }

    @Test void what_does_not_fit_on_one_page_is_refused_in_words() {
        Printed memo = Example.full().in(Locale.ENGLISH);
        Printed tooLong = Printed.read(memo.article().replace("</article>", "<p>More than fits.</p>".repeat(60) + "</article>"), memo.made());
        assertEquals("memo.tooLong", assertThrows(Refused.class, () -> tooLong.pdf(Paper.LETTER)).key());
        assertTrue(tooLong.sheet(Paper.A4).isEmpty() && memo.sheet(Paper.A4).isPresent(), "asked for by a link, it is the page that says so");
    }

    @Test void what_a_person_writes_has_a_most() {
        assertThrows(Invalid.class, () -> new Brief.Told("x".repeat(Brief.DESCRIPTION + 1), null, null, null, null, null));
        assertThrows(Invalid.class, () -> new Brief.Told(null, null, "1\n2\n3\n4", null, null, null));
        assertThrows(Invalid.class, () -> new Brief.Told(null, null, null, "x".repeat(Brief.CHANGE + 1), null, null));
        assertEquals(Memo.Said.told("banco", "es"), Brief.Told.in("en", null, "banco"));
        assertEquals(Memo.Said.told("bench", null), Brief.Told.in("en", "bench", "banco"));
        assertEquals(Memo.Said.told("bench", "en"), Brief.Told.in("es", "bench", null));
    }

    /** In both languages on both papers; what the English says on Letter. */
    private static String onePage(Example of) throws IOException {
        for (Locale language : List.of(SPANISH, Locale.ENGLISH)) for (Paper paper : Paper.values()) assertEquals(1, pages(of.in(language).pdf(paper)));
        try (PDDocument pdf = Loader.loadPDF(of.in(Locale.ENGLISH).pdf(Paper.LETTER))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static int pages(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages();
        }
    }
}
