package org.countersign.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.countersign.count.Matrix;
import org.countersign.count.Trend;
import org.countersign.media.Moments;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test void a_course_without_a_contact_is_a_picture_too_and_a_title_of_2000_characters_fits() throws Exception {
        Chart chart = TrendChart.of(new TrendChart.Course(Trend.of(new TreeMap<>()), Moments.NONE), "x".repeat(2000), "today", Words.in(Locale.ENGLISH), new When(ZoneId.of("UTC"), Locale.ENGLISH));
        assertTrue(chart.shapes().stream().anyMatch(shape -> shape instanceof Shape.Label label && label.text().endsWith("…") && label.text().length() < 100));
        assertTrue(chart.shapes().stream().noneMatch(shape -> shape instanceof Shape.Box));
        drawn(chart);
    }

    @Test void a_course_has_what_happened_also_before_the_first_contact_and_how_to_read_it() throws Exception {
        TreeMap<LocalDate, Matrix<Stance>> days = new TreeMap<>();
        days.computeIfAbsent(LocalDate.of(2008, 8, 5), day -> new Matrix<>(Stance.class)).add(Residency.RESIDENT, Stance.OPPOSE, 3);
        Moments moments = new Moments(new TreeMap<>(java.util.Map.of(LocalDate.of(2008, 8, 1), List.of("Introduced"), LocalDate.of(2008, 8, 9), List.of("Article: Who pays?", "Passage"))), null);
        Chart chart = TrendChart.of(new TrendChart.Course(Trend.of(days), moments), "Benches", "today", Words.in(Locale.ENGLISH), new When(ZoneId.of("UTC"), Locale.ENGLISH));
        List<String> said = chart.shapes().stream().filter(Shape.Label.class::isInstance).map(shape -> ((Shape.Label) shape).text()).toList();
        assertEquals(18, chart.shapes().stream().filter(shape -> shape instanceof Shape.Line line && line.dotted()).count(), "two events on nine panels");
        for (String begins : List.of("a Aug 1", "b Aug 9", "Support: wants", "These are counts of people")) assertTrue(said.stream().anyMatch(each -> each.startsWith(begins)), begins + " in " + said);
        assertTrue(said.stream().anyMatch(each -> each.endsWith("Article: Who pays?; Passage")), said.toString());
        drawn(chart);
    }

    @Test void whatever_a_label_says_the_drawing_stays_xml_and_the_picture_a_picture() throws Exception {
        Chart hostile = new Chart(200, 60, "</title><script>", "a & b \"c\"\u0000", List.of(new Shape.Label(10, 20, 12, true, Shape.Anchor.MIDDLE, "<b>שלום</b> & 🏛 \u0001"), new Shape.Box(1, 1, 30, 10, Shape.Fill.OPPOSE_HATCHED),
                new Shape.Line(0, 50, 200, 50, true)));
        String svg = drawn(hostile);
        assertTrue(!svg.contains("<script") && !svg.contains("\u0001"));
        assertEquals(1, svg.split("url\\(#o\\)", -1).length - 1);
    }

    private static String drawn(Chart chart) throws Exception {
        String svg = ChartSvg.of(chart, Locale.ENGLISH);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes("UTF-8")));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ChartPng.write(chart, png);
        assertEquals(2 * chart.width(), ImageIO.read(new ByteArrayInputStream(png.toByteArray())).getWidth());
        return svg;
    }
}
