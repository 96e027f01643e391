package org.countersign.speaker;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.countersign.hearing.RosterTally;
import org.countersign.paper.Letters;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/** The draft of the minutes as a PDF that a screen reader reads (PDF/UA): tagged, with a title and a language; its letters lie inside. */
public record MinutesPdf(Minutes minutes, When when, Locale locale) {
    private static final String STYLE = "@page{size:Letter;margin:20mm 20mm 24mm;@bottom-right{content:counter(page) ' / ' counter(pages);font-family:'Public Sans';font-size:9pt}}"
            + "body{font-family:'Public Sans';font-size:10.5pt;line-height:1.4}h1{font-size:18pt;margin:0 0 4pt}h2{font-size:13pt;margin:16pt 0 4pt}h3{font-size:11pt;margin:10pt 0 2pt}p{margin:0 0 6pt}"
            + "table{width:100%;border-collapse:collapse;font-size:9.5pt}th,td{border-bottom:0.5pt solid #777;padding:3pt 4pt;text-align:left;vertical-align:top}thead{display:table-header-group}tr{page-break-inside:avoid}.n{text-align:right}";

    public void write(OutputStream to) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl((address, kind) -> false, com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(letters("PublicSans-Regular.ttf"), "Public Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(letters("PublicSans-Bold.ttf"), "Public Sans", 700, FontStyle.NORMAL, true);
        builder.withProducer("Countersign");
        builder.withHtmlContent(page(), null);
        builder.toStream(to);
        builder.run();
    }

    private static FSSupplier<InputStream> letters(String file) { return () -> MinutesPdf.class.getResourceAsStream("/fonts/" + file); }

    String page() {
        Words words = Words.in(locale);
        MinutesText text = new MinutesText(minutes, words);
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"" + locale.getLanguage() + "\"><head><title>").append(safe(title(words))).append("</title><meta name=\"subject\" content=\"")
                .append(safe(title(words))).append("\"/><meta name=\"description\" content=\"").append(safe(title(words))).append("\"/><style>").append(STYLE).append("</style></head><body><h1>").append(safe(title(words))).append("</h1><p>")
                .append(safe(words.say(minutes.locked() ? "hearing.minutes.approved" : "hearing.minutes.draft"))).append("</p>");
        if (minutes.hash() != null) page.append("<p>").append(safe(words.say("hearing.minutes.hash", minutes.hash().substring(0, 32) + " " + minutes.hash().substring(32)))).append("</p>");
        for (String ordinance : minutes.agenda()) {
            page.append("<h2>").append(safe(ordinance)).append("</h2>");
            text.on(ordinance).forEach(sentence -> page.append("<p>").append(safe(sentence)).append("</p>"));
            totals(page, words, ordinance);
        }
        section(page, words.say("hearing.minutes.exhibits"), text.exhibits());
        section(page, words.say("hearing.minutes.differing"), text.differing());
        section(page, words.say("hearing.minutes.unheard"), text.unheard());
        table(page, words, text);
        return page.append("</body></html>").toString();
    }

    private String title(Words words) { return words.say("hearing.minutes.of", minutes.hearing().body(), when.shortDay(minutes.hearing().startsAt())); }

    private void totals(StringBuilder page, Words words, String ordinance) {
        page.append("<h3>").append(safe(words.say("hearing.totals"))).append("</h3><table><thead><tr><th scope=\"col\">").append(safe(words.say("hearing.appearance"))).append("</th>");
        List<Stance> stances = Minutes.order().stream().filter(each -> each != null).toList();
        stances.forEach(each -> page.append("<th scope=\"col\" class=\"n\">").append(safe(words.say("stance." + each))).append("</th>"));
        for (String key : List.of("hearing.totals.none", "hearing.totals.all")) page.append("<th scope=\"col\" class=\"n\">").append(safe(words.say(key))).append("</th>");
        page.append("</tr></thead><tbody>");
        RosterTally tally = minutes.tally(ordinance);
        Minutes.ways().forEach(how -> {
            page.append("<tr><th scope=\"row\">").append(safe(words.say("hearing.appearance." + how))).append("</th>");
            stances.forEach(each -> page.append("<td class=\"n\">").append(tally.count(how, each)).append("</td>"));
            for (int each : new int[] {tally.none(how), tally.total(how)}) page.append("<td class=\"n\">").append(each).append("</td>");
            page.append("</tr>");
        });
        page.append("</tbody></table>");
    }

    private static void section(StringBuilder page, String heading, List<String> lines) {
        if (lines.isEmpty()) return;
        page.append("<h2>").append(safe(heading)).append("</h2>");
        lines.forEach(line -> page.append("<p>").append(safe(line)).append("</p>"));
    }

    private void table(StringBuilder page, Words words, MinutesText text) {
        page.append("<h2>").append(safe(words.say("hearing.minutes.record"))).append("</h2><table><thead><tr>");
        for (String key : List.of("hearing.order", "hearing.name", "hearing.said", "hearing.lives", "hearing.gist")) page.append("<th scope=\"col\">").append(safe(words.say(key))).append("</th>");
        page.append("</tr></thead><tbody>");
        for (Minutes.Line each : minutes.lines()) {
            page.append("<tr><td>").append(each.number()).append("</td><th scope=\"row\">").append(safe(text.shown(each.number(), each.name()))).append("</th><td>");
            each.row().stances().forEach((ordinance, stance) -> page.append(safe((minutes.agenda().size() > 1 ? ordinance + " " : "") + words.say("stance." + stance))).append("<br/>"));
            page.append("</td><td>").append(safe(words.say("residency." + each.row().place().residency()))).append("</td><td>").append(safe(each.row().gist())).append("</td></tr>");
        }
        page.append("</tbody></table>");
    }

    private static String safe(String text) { return Letters.KNOWN.safe(text); }
}
