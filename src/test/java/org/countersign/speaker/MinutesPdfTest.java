package org.countersign.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countersign.hearing.Appearance;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Notice;
import org.countersign.hearing.SpeakerRow;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.When;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.residency.Why;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** The minutes as a PDF, read back. */
class MinutesPdfTest {
    private static final When WHEN = new When(ZoneId.of("America/New_York"), Locale.ENGLISH);

    @Test void it_is_tagged_has_a_title_and_a_language_and_says_what_the_draft_says() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MinutesPdf(minutes(row(1, "Ana Núñez <b>", Stance.SUPPORT), row(2, "", Stance.OPPOSE), row(3, "Bảo Linh \u6f22", Stance.SUPPORT)), WHEN, Locale.ENGLISH).write(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("The following spoke in favour: Ana Núñez <b>; Bảo Linh ?."), text);
            assertTrue(text.contains("The following spoke against: Speaker 2."), text);
            assertTrue(!text.contains("Elm"), "no place");
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertNotNull(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertTrue(pdf.getDocumentInformation().getTitle().startsWith("City Council, hearing of"));
        }
    }

    @Test void a_night_of_three_hundred_speakers_is_some_pages() throws IOException {
        List<SpeakerRow> rows = new ArrayList<>();
        for (int i = 1; i <= 300; i++) rows.add(row(i, "Orla Number" + i, i % 3 == 0 ? Stance.OPPOSE : Stance.SUPPORT));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MinutesPdf(minutes(rows.toArray(SpeakerRow[]::new)), WHEN, Locale.forLanguageTag("es")).write(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
            assertTrue(pdf.getNumberOfPages() > 5 && pdf.getNumberOfPages() < 30, pdf.getNumberOfPages() + " pages");
            assertTrue(new PDFTextStripper().getText(pdf).contains("Hablaron a favor:"));
        }
    }

    @Test void whoever_spoke_and_no_position_was_noted_is_in_the_totals() throws IOException {
        SpeakerRow said = row(2, "Bo Reed", Stance.OPPOSE), silent = new SpeakerRow(1, 1, 0, Appearance.SPOKE, "Ann Field", null, said.place(), null, Map.of(), List.of("2008-0811"), false, true);
        Minutes minutes = minutes(silent, said);
        assertEquals(List.of(1, 2), List.of(minutes.tally("2008-0811").none(Appearance.SPOKE), minutes.tally("2008-0811").total(Appearance.SPOKE)));
        assertEquals(List.of(1, 2, 0), List.of(minutes.none("2008-0811", Residency.RESIDENT), minutes.total("2008-0811", Residency.RESIDENT), minutes.total("2008-0900", Residency.RESIDENT)));
        assertTrue(new MinutesPdf(minutes, WHEN, Locale.ENGLISH).page().contains("None noted</th><th scope=\"col\" class=\"n\">All</th>"));
    }

    static Minutes minutes(SpeakerRow... rows) { return Minutes.of(hearing(), Night.of(1), List.of(rows), List.of()); }

    static SpeakerRow row(int number, String name, Stance stance) {
        return new SpeakerRow(number, number, 0, Appearance.SPOKE, name, null, new SpeakerRow.Place(Residency.RESIDENT, ResidencyEvidence.STATED, Why.of("residency.why.said", "12 Elm St")), "A gist", Map.of("2008-0811", stance), List.of(), false, true);
    }

    /** Of another room, as its table would give it. */
    private static Hearing hearing() {
        try {
            Constructor<Ordinance> noArguments = Ordinance.class.getDeclaredConstructor();
            noArguments.setAccessible(true);
            Ordinance ordinance = noArguments.newInstance();
            var number = Ordinance.class.getDeclaredField("fileNumber");
            number.setAccessible(true);
            number.set(ordinance, new FileNumber("2008-0811"));
            Constructor<Hearing> made = Hearing.class.getDeclaredConstructor(Notice.class, List.class, String.class, Instant.class);
            made.setAccessible(true);
            return made.newInstance(new Notice("City Council", Instant.parse("2008-07-21T23:00:00Z"), false, null, null, List.of(new FileNumber("2008-0811"))), List.of(ordinance), "clerk", Instant.now());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
