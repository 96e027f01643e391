package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which language a text is written, its translation beside it, and contacts counted by it, each number with its list. */
class LanguageIT {
    private static final Application APPLICATION = Application.running();
    private final Caller staff = APPLICATION.as("staff");
    private final String no = "TONGUE-" + Long.toHexString(System.nanoTime());

    @Test void a_language_is_told_a_translation_typed_and_each_number_opens_its_list() {
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on hedges\"}").statusCode());
        long untold = letter("null", "Mwen kont li, tanpri.", "OPPOSE");
        for (String stance : List.of("OPPOSE", "SUPPORT", "SUPPORT")) letter("\"es-MX\"", "Sobre los setos " + stance, stance);
        try (Visitor visitor = Browser.visitor(1440).signIn("staff")) {
            Page page = visitor.go("/contact/show?id=" + untold).page();
            page.locator("section[aria-labelledby=h-translation] summary").click();
            page.locator("[id='translate:original']").fill("Kreyòl!");
            page.locator("[id='translate:translation']").fill("I am against it, please.");
            page.locator("[id='translate:keep']").click();
            page.locator("[id='translate:original-error'] .err").waitFor();
            page.locator("[id='translate:original']").fill("ht");
            page.locator("[id='translate:keep']").click();
            page.locator("section[aria-labelledby=h-translation] p.letter[lang=en]").waitFor();
            assertEquals("I am against it, please.", page.locator("p.letter[lang=en]").innerText());
            assertTrue(page.locator("table.journal").innerText().contains("Language or translation told"), "in words");
            assertEquals("Mwen kont li, tanpri.", page.locator("p.letter[lang=ht]").innerText(), "the original stays");
            visitor.mustBeAccessible().picture("translation-1440");
            visitor.go("/tally/show?no=" + no).mustBeAccessible();
            List<String> rows = page.locator("#languages tbody tr").allInnerTexts().stream().map(row -> row.replaceAll("\\s+", " ").strip()).toList();
            assertEquals(2, rows.size(), rows.toString());
            assertTrue(rows.get(0).startsWith("Spanish") && rows.get(1).startsWith("Haitian"), rows.toString());
            for (int link : IntStream.range(0, page.locator("#languages a").count()).toArray()) {
                int number = Integer.parseInt(page.locator("#languages a").nth(link).innerText().split("\\D")[0]);
                page.locator("#languages a").nth(link).click();
                page.locator("h1").waitFor();
                assertEquals(number, page.locator("table.cards tbody tr").count(), page.url());
                page.goBack();
                page.locator("#languages").waitFor();
            }
        }
        JsonObject counted = Caller.json(200, staff.get("/api/ordinances/" + no + "/languages"));
        JsonArray languages = counted.getJsonArray("languages");
        assertEquals("[{\"language\":\"es\",\"contacts\":3,\"support\":2,\"oppose\":1,\"neither\":0},{\"language\":\"ht\",\"contacts\":1,\"support\":0,\"oppose\":1,\"neither\":0}]", languages.toString());
        assertEquals("I am against it, please.", Caller.json(200, staff.get("/api/contacts/" + untold + "/translation")).getString("translation"));
        assertEquals(400, staff.put("/api/contacts/" + untold + "/translation", "{\"original\":\"Kreyòl!\"}").statusCode());
        assertEquals(200, staff.put("/api/contacts/" + untold + "/translation", "{\"original\":\"fr\",\"language\":\"en\",\"translation\":\"Against.\"}").statusCode());
        assertEquals(3, staff.get("/api/contacts.csv?ordinance=" + no + "&state=COUNTED&language=es").body().lines().skip(1).count());
        assertEquals(2, staff.get("/api/contacts.csv?ordinance=" + no + "&side=SUPPORT_SIDE&language=es").body().lines().skip(1).count());
        assertEquals(0, staff.get("/api/contacts.csv?ordinance=" + no + "&asOf=2008-08-11T12:00:00-04:00").body().lines().skip(1).count(), "what came at the moment is not before it");
        assertEquals(400, staff.get("/api/contacts.csv?ordinance=" + no + "&language=Spanish").statusCode());
        assertEquals(404, staff.get("/api/ordinances/NONE-0/languages").statusCode());
        assertEquals(403, APPLICATION.as("mayor").get("/api/contacts/" + untold + "/translation").statusCode());
    }

    private long letter(String language, String text, String stance) {
        return Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"LETTER\",\"language\":" + language + ",\"text\":\"" + text + "\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"" + stance + "\"}]}"))
                .getJsonNumber("id").longValue();
    }
}
