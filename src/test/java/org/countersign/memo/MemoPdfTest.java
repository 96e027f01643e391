package org.countersign.memo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countersign.paper.Paper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The memo as a PDF: judged by veraPDF, and read back for what veraPDF does not see. */
class MemoPdfTest {
    @BeforeAll static void judge() { VeraGreenfieldFoundryProvider.initialise(); }

    @ParameterizedTest @CsvSource({"en, LETTER", "en, A4", "es, LETTER", "es, A4"}) void it_is_one_page_for_screen_readers_and_for_archives(String language, Paper paper) throws Exception {
        byte[] bytes = Example.full().in(Locale.forLanguageTag(language)).pdf(paper);
        mustBe(PDFAFlavour.PDFUA_1, bytes);
        mustBe(PDFAFlavour.PDFA_2_A, bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            keep(pdf, "memo-" + language + "-" + paper);
            assertEquals(1, pdf.getNumberOfPages());
            assertEquals(language, pdf.getDocumentCatalog().getLanguage());
            float height = pdf.getPage(0).getMediaBox().getHeight();
            assertEquals(paper == Paper.A4 ? 841.9f : 792, height, 1);
            List<String> kinds = new ArrayList<>();
            kinds(pdf.getDocumentCatalog().getStructureTreeRoot(), kinds);
            assertEquals("H1", kinds.stream().filter(kind -> kind.matches("H\\d")).findFirst().orElse(""));
            assertEquals(1, kinds.stream().filter("H1"::equals).count());
            assertEquals(2, kinds.stream().filter("Figure"::equals).count());
            String text = new PDFTextStripper().getText(pdf);
            assertFalse(text.contains("#") || text.contains("?"), text);
            inOrder(text, language.equals("en")
                    ? List.of("An ordinance concerning benches", "2008-0811", "The clock", "What the mayor can do", "What it does", "People, by where they live", "Residents only", "Contacts per day", "Counted apart", "Hearing, against", "Residents by district", "Claims beside", "residents on the oppose side", "residents on the support side", "Read with care", "Decision")
                    : List.of("An ordinance concerning benches", "2008-0811", "El plazo", "Qué puede hacer", "Qué hace y", "Personas, según", "Solo residentes", "Contactos por día", "Contado aparte", "Audiencia, frente", "Residentes por distrito", "Lo que se afirma", "residentes del lado en contra", "residentes del lado a favor", "Leer con cuidado", "Decisión"));
            for (String never : List.of("%", "recommend", "majority", "score")) assertFalse(text.toLowerCase(Locale.ROOT).contains(never), never);
        }
    }

    @Test void the_same_memo_has_the_same_bytes_whenever_it_is_printed() throws InterruptedException {
        Printed memo = Example.full().in(Locale.ENGLISH);
        byte[] first = memo.pdf(Paper.LETTER);
        assertArrayEquals(first, Printed.read(memo.article(), memo.made()).pdf(Paper.LETTER));
        assertTrue(memo.article().contains("9f2c41d7".repeat(4)));
    }

    private static void mustBe(PDFAFlavour flavour, byte[] bytes) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour); PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            TreeSet<String> failed = new TreeSet<>();
            result.getTestAssertions().forEach(each -> failed.add(each.getRuleId() + " " + each.getMessage() + " at " + each.getLocation().getContext()));
            assertTrue(result.isCompliant(), flavour + ": " + String.join("\n", failed));
        }
    }

    private static void inOrder(String text, List<String> pieces) {
        int at = -1;
        String plain = text.replaceAll("\\s+", " ");
        for (String piece : pieces) {
            int found = plain.indexOf(piece, at + 1);
            assertTrue(found > at, piece + " is not after what stands before it in: " + plain);
            at = found;
        }
    }

    private static void kinds(PDStructureNode node, List<String> kinds) {
        for (Object kid : node.getKids()) if (kid instanceof PDStructureElement element) {
            kinds.add(element.getStructureType());
            kinds(element, kinds);
        }
    }

    private static void keep(PDDocument pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/screens/memo"));
        ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 110, ImageType.RGB), "png", folder.resolve(name + ".png").toFile());
        ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 110, ImageType.BINARY), "png", folder.resolve(name + "-bw.png").toFile());
    }
}
