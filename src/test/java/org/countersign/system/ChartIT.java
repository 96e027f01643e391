package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of a tally as files of their own. */
class ChartIT {
    static final Application APPLICATION = Application.running();
    static final String CHARTS = "/api/ordinances/2008-0811/charts/";

    @ParameterizedTest @CsvSource({"people.svg,en", "people.svg,es", "trend.svg,en"}) void a_drawing_is_xml_that_stands_alone(String name, String language) throws Exception {
        String svg = APPLICATION.as("council").get(CHARTS + name + "?asOf=2008-08-18&language=" + language).body();
        Files.createDirectories(Path.of("target/screens"));
        Files.writeString(Path.of("target/screens/chart-" + language + "-" + name), svg);
        var drawn = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes("UTF-8")));
        assertTrue(drawn.getElementsByTagName("rect").getLength() > 5 && drawn.getElementsByTagName("desc").item(0).getTextContent().length() > 10);
        assertTrue(!svg.contains("href") && !svg.contains("<style") && !svg.contains("{0}"), svg);
    }

    @ParameterizedTest @CsvSource({"people.png", "trend.png"}) void a_picture_has_ink_on_it(String name) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(APPLICATION.as("mayor").request(CHARTS + name + "?asOf=2008-08-18").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/chart-" + name), answer.body());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertEquals(1920, image.getWidth());
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x += 2) for (int y = 0; y < image.getHeight(); y += 2) if ((image.getRGB(x, y) & 0xff) < 0x40) dark++;
        assertTrue(dark > 500, dark + " dark dots");
    }

    @Test void what_is_no_picture_is_unknown_and_the_page_has_the_links() {
        for (String none : new String[] {"people.gif", "votes.svg", "people", "..%2fpeople.svg"}) assertTrue(APPLICATION.as("council").get(CHARTS + none).statusCode() / 100 == 4, none);
        assertEquals(400, APPLICATION.as("council").get(CHARTS + "people.svg?asOf=soon").statusCode());
        assertEquals(401, APPLICATION.asStranger().get(CHARTS + "people.svg").statusCode());
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("council").go("/tally/show?no=2008-0811").mustBeAccessible();
            Download picture = visitor.page().waitForDownload(() -> visitor.page().locator("a[href*='/tally/chart/people.png']").click());
            assertEquals("people.png", picture.suggestedFilename());
        }
    }
}
