package org.countersign.jacket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.countersign.platform.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The papers of a jacket, judged by veraPDF: a screen reader reads them, and an archive keeps them. */
class VolumePdfTest {
    private static final Instant AT = Instant.parse("2008-08-12T17:00:00Z");

    @BeforeAll static void judge() { VeraGreenfieldFoundryProvider.initialise(); }

    @Test void a_volume_is_for_screen_readers_and_for_archives() throws Exception {
        Volume volume = new Volume(Edition.PERSONAL, Words.in(Locale.ENGLISH), "en", ZoneId.of("America/New_York"));
        for (int i = 1; i <= 60; i++) volume.add(EntryTest.entry(i, "Vale, ¿y qué?\nA line that is long enough to be broken, ".repeat(i % 7 + 1)));
        byte[] bytes = volume.pdf("Contacts for it, volume 1 of 1", List.of("A measure"), AT);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) mustBe(flavour, bytes);
    }

    @Test void so_is_a_page_with_a_table() throws Exception {
        String page = Volume.page("es", "Decisión", "<h1>Decisión</h1><p>Vetada.</p><h2>Actuaciones</h2><table><thead><tr><th scope=\"col\">Cuándo</th><th scope=\"col\">Qué</th></tr></thead><tbody><tr><th scope=\"row\">Hoy</th><td>Veto</td></tr></tbody></table>");
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) mustBe(flavour, Volume.set(page, AT));
    }

    private static void mustBe(PDFAFlavour flavour, byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour); PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertEquals("", result.getTestAssertions().stream().limit(20).map(each -> each.getRuleId().getClause() + " " + each.getMessage()).distinct().collect(Collectors.joining("\n")), flavour.toString());
            assertTrue(result.isCompliant());
        }
    }
}
