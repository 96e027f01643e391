package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A memo from its first words to its last: written, quoted, read, made final, and the same ever after. */
class MemoIT {
    static final String NO = "MEMO-1", PAGE = "/signing/memo?no=" + NO, PREPARE = "/signing/prepare?no=" + NO;

    @Test void staff_prepare_it_the_mayor_reads_it_and_it_is_the_same_however_much_is_counted_later() throws Exception {
        measure();
        contact("Orla", "Quandt", "OPPOSE", "too dear", "Dear Mayor, the city has no money for benches. Please mend the roofs of our schools first. Call me at 860-555-0142. Orla Quandt");
        contact("Bo", "Sandoval", "SUPPORT", "rest", "My mother cannot stand for long, says Bo. With a bench she can come along, as section 2 promises.");
        contact("Dorian", "Pellew", "SUPPORT", "rest", "People who rest come back to the park the next day as well.");
        try (Visitor staff = Browser.visitor(1440).signIn("staff").go(PAGE)) {
            assertTrue(article(staff).contains("DRAFT") && article(staff).contains("No quotation") && article(staff).contains("Nobody has written yet what would change"), article(staff));
            staff.go(PREPARE).mustBeAccessible().picture("memo-prepare-1440");
            staff.page().locator("[id='brief:description']").fill("Benches in ten parks, paid from the parks fund.");
            staff.page().locator("[id='brief:changes']").fill("Section 1: benches in ten parks. Today: none.\nSection 2: the parks fund pays. Today: nobody.");
            staff.page().locator("[id='brief:changesEs']").fill("Sección 1: bancos en diez parques. Hoy: ninguno.");
            staff.page().locator("[id='brief:care']").fill("x".repeat(241));
            staff.page().locator("[id='brief:save']").click();
            staff.page().locator("[id='brief:care-error'] .err").waitFor();
            assertTrue(staff.page().locator("[id='brief:changes']").inputValue().contains("ten parks"), "nothing typed is lost");
            staff.page().locator("[id='brief:care']").fill("The lines were full on Monday.");
            staff.page().locator("[id='brief:save']").click();
            staff.page().waitForURL(url -> url.contains("/signing/prepare"));
            Locator offers = staff.go(PREPARE).page().locator(".offer");
            assertEquals(3, offers.count());
            String texts = staff.page().locator("#quotes").textContent();
            assertTrue(texts.contains("[phone]") && !texts.contains("Quandt") && !texts.contains("555-0142") && !texts.contains("says Bo") && texts.contains("cites a section"), texts);
            approve(staff, "no money for benches", null);
            assertTrue(article(staff.go(PAGE)).contains("No quotation"), "as many on one side as on the other");
            staff.go(PREPARE);
            approve(staff, "come along", "My father cannot stand for long.");
            staff.page().locator("text=The masked text does not say so").first().waitFor();
            staff.go(PREPARE);
            approve(staff, "come along", "With a bench she can come along");
            String draft = article(staff.go(PAGE));
            assertTrue(draft.contains("“With a bench she can come along” Resident, letter") && draft.contains("“the city has no money for benches. Please mend the roofs of our schools first.” Resident, letter") && draft.contains("Section 1: benches in ten parks") && draft.contains("The lines were full"), draft);
            assertFalse(draft.contains("Quandt") || draft.contains("Sandoval"), draft);
            staff.mustBeAccessible().picture("memo-1440");
        }
        byte[] first, spanish;
        try (Visitor mayor = Browser.visitor(390).signIn("mayor").go("/signing/show?no=" + NO)) {
            mayor.page().locator("a[href*='/signing/memo']").click();
            mayor.page().waitForURL(url -> url.contains("/signing/memo"));
            mayor.mustBeAccessible().picture("memo-390");
            assertEquals(0, mayor.page().locator("a[href*='/signing/prepare']").count());
            assertEquals(0, mayor.page().locator("article.sheet table").all().stream().filter(table -> table.boundingBox().x + table.boundingBox().width > 390).count(), "no table is cut on a telephone");
            assertTrue(article(mayor.go(PAGE + "&asOf=2026-03-02")).contains("Nobody has contacted the city about it"), "a draft has the cut-off that is asked for");
            String csv = mayor.page().context().request().get(Application.running().at(PAGE + "&as=csv&language=en").toString()).text();
            for (String row : List.of("people.total,,,3", "trend.2026-03-03,RESIDENT,SUPPORT,2", "reasons.SUPPORT_SIDE,RESIDENT,rest,2")) assertTrue(csv.contains(row + "\r\n"), csv);
            mayor.go(PAGE);
            mayor.page().locator("[id='final:make']").click();
            mayor.page().waitForURL(url -> url.contains("id="));
            String made = article(mayor);
            assertTrue(made.contains("FINAL") && made.contains("SHA-256") && !made.contains("DRAFT"), made);
            assertTrue(mayor.page().locator("#finals").innerText().contains("It still says what it said"));
            String id = mayor.page().url().replaceAll(".*[?&]id=(\\d+).*", "$1");
            first = pdf(mayor, "&id=" + id + "&language=en&as=pdf&paper=LETTER");
            spanish = pdf(mayor, "&id=" + id + "&language=es&as=pdf&paper=A4");
            contact("Cedric", "Amankwa", "OPPOSE", "too dear", "I came later than the memo and I say no.");
            assertArrayEquals(first, pdf(mayor, "&id=" + id + "&language=en&as=pdf&paper=LETTER"));
            assertEquals(made, article(mayor.go(PAGE + "&id=" + id)));
            assertTrue(article(mayor.go(PAGE)).contains("4 people in 4 contacts"), article(mayor));
            contact("Cedric", "Amankwa", "OPPOSE", "too dear", "I write again, and for the same reason.");
            assertTrue(article(mayor.go(PAGE)).contains("each once: too dear 2"), article(mayor));
            APIResponse file = mayor.page().context().request().get(Application.running().at(PAGE + "&id=" + id + "&language=es&as=html").toString());
            assertTrue(file.headers().get("content-disposition").contains("memo-MEMO-1-es-page.html") && file.text().contains("DEFINITIVO") && file.text().contains("lang=\"es\""), file.text());
            change("UPDATE memo SET page_en = REPLACE(page_en, '3 people', '9 people') WHERE id = " + id);
            assertTrue(mayor.go(PAGE + "&id=" + id).page().locator("#finals").innerText().contains("Its text was changed"));
            mayor.mustBeAccessible();
            assertEquals(0, mayor.page().locator("article.sheet, a[href*='as=']").count(), "what was tampered with is no memo");
            assertTrue(mayor.page().locator("#tampered").innerText().contains("not printed") && mayor.page().locator("main pre").innerText().contains("<article"), "it is shown as text");
            assertFalse(mayor.page().context().request().get(Application.running().at(PAGE + "&id=" + id + "&as=pdf").toString()).headers().get("content-type").contains("pdf"), "and not handed out");
            assertEquals(404, mayor.page().context().request().get(Application.running().at(PAGE + "&id=999999").toString()).status());
        }
        assertEquals(1, read(first, "memo-it-en").size());
        String english = read(first, "memo-it-en").get(0), inSpanish = read(spanish, "memo-it-es").get(0);
        assertTrue(english.contains("3 people in 3 contacts") && english.contains("Act by") && english.contains("FINAL"), english);
        assertTrue(inSpanish.contains("3 personas en 3 contactos") && inSpanish.contains("Sección 1: bancos en diez parques"), inSpanish);
        assertEquals(List.of(List.of("memo.final", "mayor"), List.of("memo.quoteApproved", "staff"), List.of("memo.told", "staff")), Application.running().rows("SELECT DISTINCT what, who FROM journal WHERE what LIKE 'memo.%' ORDER BY what"));
    }

    private static void measure() {
        Caller clerk = Charters.clerk();
        Charters.rule("resolution", "\"n\":10,\"override\":{\"threshold\":\"2/3\"},\"onLapse\":\"becomes_law_without_signature\"");
        Caller.json(201, clerk.post("/api/ordinances", "{\"fileNumber\":\"" + NO + "\",\"title\":\"A resolution on benches in the parks\",\"measureClass\":\"resolution\",\"sponsors\":[\"Councilmember for the Second District\"],\"versions\":[{\"label\":\"1\",\"dated\":\"2026-02-01\",\"text\":\"Section 1. Benches.\\nSection 2. Paid from the fund.\"}]}"));
        Charters.done(NO, "passage", "2026-03-01", ",\"vote\":{\"yes\":5,\"no\":4,\"seats\":9}");
        Charters.done(NO, "executive-receipt", "2026-03-02T09:00:00-05:00");
    }

    private static void approve(Visitor staff, String words, String passage) {
        Locator offer = staff.page().locator(".offer").filter(new Locator.FilterOptions().setHas(staff.page().locator("details", new com.microsoft.playwright.Page.LocatorOptions().setHasText(words)))).first();
        if (passage != null) offer.locator("textarea").fill(passage);
        offer.locator("button").click();
        staff.page().waitForLoadState();
    }

    private static String article(Visitor visitor) { return visitor.page().locator("article.sheet").innerText().replaceAll("\\s+", " "); }

    private static byte[] pdf(Visitor visitor, String query) {
        APIResponse answer = visitor.page().context().request().get(Application.running().at(PAGE + query).toString());
        assertEquals("200 application/pdf", answer.status() + " " + answer.headers().get("content-type"));
        return answer.body();
    }

    /** The text of each page; the first is kept as a picture to look at. */
    private static List<String> read(byte[] bytes, String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(0, 110, ImageType.RGB);
            Files.createDirectories(Path.of("target/screens/memo"));
            ImageIO.write(picture, "png", Path.of("target/screens/memo", name + ".png").toFile());
            assertEquals(1, pdf.getNumberOfPages());
            return List.of(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
        }
    }

    private static void contact(String given, String family, String stance, String reason, String text) {
        Caller.json(201, Application.running().as("staff").post("/api/contacts", "{\"receivedAt\":\"2026-03-03T10:00:00-05:00\",\"channel\":\"LETTER\",\"text\":\"" + text + "\",\"constituent\":{\"givenName\":\"" + given + "\",\"familyName\":\"" + family + "\",\"email\":\"" + given.toLowerCase(java.util.Locale.ROOT)
                + ".memo@example.org\"},\"residency\":\"resident\",\"positions\":[{\"ordinance\":\"" + NO + "\",\"stance\":\"" + stance + "\",\"reasons\":[\"" + reason + "\"]}]}"));
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = Application.running().database(); Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}
