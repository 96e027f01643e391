package org.countersign.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Trend;
import org.countersign.ledger.Ledger;
import org.countersign.media.MediaEvents;
import org.countersign.media.Moments;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The charts there are, each of a tally at a cut-off. No personal data: every role sees them. */
@ApplicationScoped
public class Charts {
    private static final String SVG = "image/svg+xml;charset=UTF-8", PNG = "image/png";

    @Inject Ledger ledger;
    @Inject Ordinances ordinances;
    @Inject MediaEvents events;
    @Inject City city;

    record File(String name, String type, StreamingOutput out) {
        String disposition() { return "attachment; filename=\"" + name + "\""; }
    }

    /** @param name people.svg, people.png, trend.svg or trend.png @throws Missing where there is no such chart or ordinance */
    File file(String no, String asOf, String name, Locale locale) {
        Ordinance ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        CutOff cutOff = CutOff.read(asOf, city.zone());
        Chart chart = switch (name.replaceAll("\\.\\w+$", "")) {
            case "people" -> people(ordinance, cutOff, locale);
            case "trend" -> trend(ordinance, cutOff, locale);
            default -> throw new Missing("chart");
        };
        if (name.endsWith(".svg")) return new File(name, SVG, out -> out.write(ChartSvg.of(chart, locale).getBytes(StandardCharsets.UTF_8)));
        if (name.endsWith(".png")) return new File(name, PNG, out -> ChartPng.write(chart, out));
        throw new Missing("chart");
    }

    private Chart people(Ordinance ordinance, CutOff cutOff, Locale locale) {
        Words words = Words.in(locale);
        return PeopleChart.of(ledger.at(ordinance.fileNumber(), cutOff), ordinance.title(), cutOff.say(words, new When(city.zone(), locale)), words, city);
    }

    private Chart trend(Ordinance ordinance, CutOff cutOff, Locale locale) {
        Words words = Words.in(locale);
        When when = new When(city.zone(), locale);
        Trend days = ledger.trend(ordinance.fileNumber(), cutOff);
        Moments moments = days.empty() ? Moments.NONE : Moments.of(ordinance, events.around(ordinance), new Moments.Until(cutOff.at(), cutOff.lastDay(), city.zone()), words);
        return TrendChart.of(new TrendChart.Course(days, moments), ordinance.fileNumber() + " · " + ordinance.title(), cutOff.say(words, when), words, when);
    }
}
