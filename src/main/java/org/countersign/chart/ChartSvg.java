package org.countersign.chart;

import java.util.Locale;
import java.util.Map;
import org.countersign.chart.Shape.Box;
import org.countersign.chart.Shape.Fill;
import org.countersign.chart.Shape.Label;
import org.countersign.chart.Shape.Line;

/** A chart as SVG that stands alone: no style sheet, no script, nothing fetched. */
final class ChartSvg {
    private static final Map<Fill, String> FILLS = Map.of(Fill.SUPPORT, "#1a68a8", Fill.SUPPORT_HATCHED, "url(#s)", Fill.OPPOSE, "#ab4c00", Fill.OPPOSE_HATCHED, "url(#o)", Fill.NEITHER, "#6b7278");

    private ChartSvg() {}

    static String of(Chart chart, Locale locale) {
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(chart.width()).append("\" height=\"").append(chart.height())
                .append("\" viewBox=\"0 0 ").append(chart.width()).append(' ').append(chart.height()).append("\" role=\"img\" aria-labelledby=\"t d\" xml:lang=\"").append(locale.getLanguage())
                .append("\" font-family=\"'Public Sans', 'Helvetica Neue', Arial, sans-serif\">\n<title id=\"t\">").append(escaped(chart.title())).append("</title>\n<desc id=\"d\">").append(escaped(chart.description()))
                .append("</desc>\n<defs>").append(hatch("s", "#1a68a8", "#d9e7f4")).append(hatch("o", "#ab4c00", "#f9e3d1")).append("</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        chart.shapes().forEach(shape -> svg.append(drawn(shape)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String hatch(String id, String hue, String wash) {
        return "<pattern id=\"" + id + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"" + wash + "\"/><rect width=\"2\" height=\"6\" fill=\"" + hue + "\"/></pattern>";
    }

    private static String drawn(Shape shape) {
        if (shape instanceof Box box) return "<rect x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width()) + "\" height=\"" + number(box.height()) + "\" fill=\"" + FILLS.get(box.fill()) + "\"/>";
        if (shape instanceof Line line) return "<line x1=\"" + number(line.x1()) + "\" y1=\"" + number(line.y1()) + "\" x2=\"" + number(line.x2()) + "\" y2=\"" + number(line.y2()) + "\" stroke=\"#14171a\"" + (line.dotted() ? " stroke-dasharray=\"2 3\"" : "") + "/>";
        Label label = (Label) shape;
        String anchor = label.anchor() == Shape.Anchor.START ? "" : " text-anchor=\"" + label.anchor().name().toLowerCase(Locale.ROOT) + "\"";
        return "<text x=\"" + number(label.x()) + "\" y=\"" + number(label.y()) + "\" font-size=\"" + label.size() + "\"" + (label.bold() ? " font-weight=\"700\"" : "") + anchor + " fill=\"#14171a\">" + escaped(label.text()) + "</text>";
    }

    /** What XML cannot hold is left out. */
    private static String escaped(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t').forEach(kept::appendCodePoint);
        return kept.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String number(double value) { return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", ""); }
}
