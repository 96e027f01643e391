package org.countersign.memo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.countersign.count.Matrix;
import org.countersign.count.Trend;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** The two drawings of the memo, in black on white: sides are told by place and word, conditions by hatching. Everything is in pixels and drawn line by line, so that a PDF has it as a screen does. */
final class MemoPicture {
    private static final int NAME = 96, BAR = 560, HALF = BAR / 2, ROW = 15;
    private static final int WIDE = 340, HIGH = 50, TOP = 11;
    /** Of a letter, about. */
    private static final double LETTER = 5.6;

    private final StringBuilder svg = new StringBuilder();

    private final IntFunction<String> printed;

    private MemoPicture(IntFunction<String> printed) { this.printed = printed; }

    /** @param where a bar each */
    record Bar(String name, Set<Residency> where) {}

    /** A diverging bar for each place, one scale for all. @param sides the words above: oppose, support @param said of the whole @param printed a number as the language writes it */
    static String bars(Matrix<Stance> people, List<Bar> bars, List<String> sides, String said, IntFunction<String> printed) {
        MemoPicture picture = new MemoPicture(printed);
        int most = 1, height = 11 + ROW * bars.size();
        for (Bar bar : bars) for (Set<Stance> side : List.of(Set.of(Stance.OPPOSE, Stance.OPPOSE_UNLESS_AMENDED), Set.of(Stance.SUPPORT, Stance.SUPPORT_IF_AMENDED))) most = Math.max(most, people.of(bar.where(), side));
        picture.open(NAME + BAR, height, said);
        double scale = (HALF - 10 - LETTER * (2 * printed.apply(most).length() + 3)) / most, centre = NAME + HALF;
        picture.text(centre - 8, 8, "end", "bold", "#000", sides.get(0));
        picture.text(centre + 8, 8, "start", "bold", "#000", sides.get(1));
        for (int i = 0; i < bars.size(); i++) picture.bar(people, bars.get(i), 11 + ROW * i, scale);
        picture.line(centre, 0, centre, height, "#000", "");
        return picture.close();
    }

    private void bar(Matrix<Stance> people, Bar bar, int y, double scale) {
        text(0, y + 10, "start", "normal", "#000", bar.name());
        side(-1, y, people.of(bar.where(), Set.of(Stance.OPPOSE_UNLESS_AMENDED)), people.of(bar.where(), Set.of(Stance.OPPOSE)), scale);
        side(1, y, people.of(bar.where(), Set.of(Stance.SUPPORT_IF_AMENDED)), people.of(bar.where(), Set.of(Stance.SUPPORT)), scale);
    }

    /** From the centre outwards: the conditional, hatched, then the full. Both numbers stand beyond the end. */
    private void side(int direction, int y, int conditional, int full, double scale) {
        double centre = NAME + HALF, inner = conditional * scale, outer = full * scale;
        if (conditional > 0) hatched(direction < 0 ? centre - inner : centre, y + 2, inner);
        if (full > 0) svg.append("<rect x=\"").append(number(direction < 0 ? centre - inner - outer : centre + inner)).append("\" y=\"").append(y + 2).append("\" width=\"").append(number(outer)).append("\" height=\"11\" fill=\"#555\"/>");
        String whole = printed.apply(full), part = printed.apply(conditional), said = conditional == 0 ? whole : direction < 0 ? whole + " + " + part : part + " + " + whole;
        text(centre + direction * (inner + outer + 4), y + 11, direction < 0 ? "end" : "start", "normal", "#000", said);
    }

    private void hatched(double x, double y, double width) {
        svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width)).append("\" height=\"11\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"1\"/>");
        for (double at = x - 11; at < x + width; at += 4) {
            double from = Math.max(at, x), to = Math.min(at + 11, x + width);
            if (to > from) line(from, y + 11 - (from - at), to, y + 11 - (to - at), "#000", "");
        }
    }

    /** Contacts by day or week: residents dark, everyone else outlined on top. @param events days with a letter each */
    static String trend(Trend trend, Set<Residency> residents, List<LocalDate> events, String said, IntFunction<String> printed) {
        MemoPicture picture = new MemoPicture(printed);
        int most = 1, parts = trend.parts().size(), base = TOP + HIGH;
        for (Matrix<Stance> part : trend.parts()) most = Math.max(most, part.total());
        picture.open(WIDE, base + 2, said);
        double left = 10 + LETTER * Math.max(3, printed.apply(most).length()), step = (WIDE - left) / Math.max(parts, 8), scale = (HIGH - 2) / (double) most;
        for (int i = 0; i < events.size(); i++) {
            double x = left + (trend.at(events.get(i)) + 0.5 / trend.step()) * step;
            picture.line(x, TOP, x, base, "#444", "1 2");
            picture.text(x, 8, "middle", "normal", "#000", letter(i));
        }
        for (int i = 0; i < parts; i++) picture.column(left + i * step, base, Math.max(0.6, step * 0.8), trend.parts().get(i).rows(residents) * scale, trend.parts().get(i).total() * scale);
        picture.text(left - 4, TOP + 8, "end", "normal", "#000", printed.apply(most));
        picture.text(left - 4, base, "end", "normal", "#000", "0");
        picture.line(left, base, WIDE, base, "#000", "");
        return picture.close();
    }

    private void column(double x, double base, double width, double dark, double all) {
        if (all > dark) svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(base - all)).append("\" width=\"").append(number(width)).append("\" height=\"").append(number(all - dark)).append("\" fill=\"#fff\" stroke=\"#555\" stroke-width=\"0.6\"/>");
        if (dark > 0) svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(base - dark)).append("\" width=\"").append(number(width)).append("\" height=\"").append(number(dark)).append("\" fill=\"#444\"/>");
    }

    static String letter(int index) { return String.valueOf((char) ('a' + index)); }

    private void open(int width, int height, String said) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" role=\"img\" aria-label=\"").append(MemoHtml.text(said)).append("\" alt=\"").append(MemoHtml.text(said)).append("\" font-family=\"Public Sans\" font-size=\"9.5\">");
    }

    private String close() { return svg.append("</svg>").toString(); }

    private void text(double x, double y, String anchor, String weight, String fill, String text) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" text-anchor=\"").append(anchor).append("\" font-weight=\"").append(weight).append("\" fill=\"").append(fill).append("\">").append(MemoHtml.text(text)).append("</text>");
    }

    private void line(double x1, double y1, double x2, double y2, String stroke, String dashes) {
        svg.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1)).append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2)).append("\" stroke=\"").append(stroke).append("\" stroke-width=\"0.8\"")
                .append(dashes.isEmpty() ? "/>" : " stroke-dasharray=\"" + dashes + "\"/>");
    }

    private static String number(double value) { return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", ""); }
}
