package org.countersign.memo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.memo.Memo.Beside;
import org.countersign.memo.Memo.Figure;
import org.countersign.memo.Memo.Grid;
import org.countersign.memo.Memo.Line;
import org.countersign.memo.Memo.Piece;
import org.countersign.memo.Memo.Points;
import org.countersign.memo.Memo.Said;
import org.countersign.memo.Memo.Section;
import org.countersign.paper.Paper;

/** The memo as XHTML: the same on a screen, in a file of its own and as what its PDF is made of. No float, no flex, no grid: they break the order in which a PDF is read aloud. */
final class MemoHtml {
    private static final String STYLE = style();
    /** How tightly it can be set. */
    static final int TIGHTEST = 3;
    /** A table with more columns is a list of cells on a telephone, each with its heading. */
    private static final int NARROW = 5;

    private final StringBuilder html = new StringBuilder();

    private MemoHtml() {}

    /** The memo itself, to stand on a page of ours or of its own. */
    static String article(Memo memo) {
        MemoHtml page = new MemoHtml();
        page.html.append("<article class=\"sheet\" lang=\"").append(memo.language()).append("\">");
        page.head(memo.head());
        memo.bands().forEach(page::band);
        page.decision(memo.decision());
        return page.html.append("</article>").toString();
    }

    /** A file of its own. @param tight from 0 to {@link #TIGHTEST} */
    static String document(String article, About about, Paper paper, int tight) {
        String said = text(about.title());
        return "<!DOCTYPE html><html lang=\"" + about.language() + "\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/><title>" + said
                + "</title><meta name=\"subject\" content=\"" + said + "\"/><meta name=\"description\" content=\"" + said + "\"/><style>@page{size:" + paper.size() + ";margin:0.42in 0.5in}" + STYLE
                + "</style></head><body class=\"tight" + tight + "\">" + article + "</body></html>";
    }

    /** What a file says of itself. */
    record About(String language, String title) {}

    private void head(Memo.Head head) {
        html.append("<div class=\"two mh\"><div class=\"col\"><h1>").append(text(head.title())).append("</h1><p>");
        head.above().forEach(this::said);
        html.append("</p>");
        if (!head.description().isEmpty()) {
            html.append("<p>");
            head.description().forEach(this::said);
            html.append("</p>");
        }
        html.append("</div><div class=\"col stamp\"><p>").append(head.stamps().stream().map(stamp -> "<b class=\"draft\">" + text(stamp) + "</b>").collect(Collectors.joining(" "))).append("</p>");
        head.basis().forEach(line -> html.append("<p class=\"small\">").append(text(line)).append("</p>"));
        html.append("</div></div>");
    }

    private void band(Memo.Band band) {
        if (band.columns().size() == 1) {
            band.columns().get(0).forEach(this::section);
            return;
        }
        html.append("<div class=\"two\">");
        band.columns().forEach(column -> {
            html.append("<div class=\"col\">");
            column.forEach(this::section);
            html.append("</div>");
        });
        html.append("</div>");
    }

    private void section(Section section) {
        html.append("<div class=\"part\"><h2>").append(text(section.heading())).append("</h2>");
        section.pieces().forEach(piece -> piece(piece, section.heading()));
        html.append("</div>");
    }

    private void piece(Piece piece, String of) {
        if (piece instanceof Line line) line("p", line);
        else if (piece instanceof Points points) {
            html.append("<ul>");
            points.lines().forEach(line -> line("li", line));
            html.append("</ul>");
        } else if (piece instanceof Grid grid) grid(grid, of);
        else if (piece instanceof Figure figure) html.append(figure.svg());
        else if (piece instanceof Beside beside) {
            html.append("<div class=\"two\"><div class=\"col\">");
            piece(beside.left(), of);
            html.append("</div><div class=\"col\">");
            piece(beside.right(), of);
            html.append("</div></div>");
        }
    }

    private void line(String tag, Line line) {
        html.append('<').append(tag).append(line.small() ? " class=\"small\">" : ">");
        if (!line.lead().isEmpty()) html.append("<b>").append(text(line.lead())).append("</b> ");
        line.said().forEach(this::said);
        html.append("</").append(tag).append('>');
    }

    private void said(Said said) {
        if (!said.told()) html.append(text(said.text()));
        else html.append("<bdi").append(said.language() == null ? "" : " lang=\"" + said.language() + "\"").append('>').append(text(said.text())).append("</bdi>");
    }

    private void grid(Grid grid, String of) {
        boolean wide = grid.head().size() > NARROW;
        html.append(wide ? "<table class=\"wide\" aria-label=\"" : "<table aria-label=\"").append(text(of)).append("\"><thead><tr>");
        for (int i = 0; i < grid.head().size(); i++) html.append("<th scope=\"col\"").append(i == 0 ? ">" : " class=\"n\">").append(text(grid.head().get(i))).append("</th>");
        html.append("</tr></thead><tbody>");
        for (Grid.Row row : grid.rows()) {
            html.append(row.lead() ? "<tr class=\"lead\">" : "<tr>").append("<th scope=\"row\">").append(text(row.head())).append("</th>");
            for (int i = 0; i < row.cells().size(); i++) html.append("<td class=\"n\"").append(wide ? " data-l=\"" + text(grid.head().get(i + 1)) + "\"" : "").append('>').append(text(row.cells().get(i))).append("</td>");
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void decision(Memo.Decision decision) {
        html.append("<p class=\"dec\"><b>").append(text(decision.heading())).append("</b>");
        decision.choices().forEach(choice -> html.append(" <span class=\"opt\"><span class=\"box\">&#160;&#160;&#160;</span>&#160;").append(words(choice)).append("</span>"));
        decision.blanks().forEach(blank -> html.append(" <span class=\"opt\">").append(words(blank)).append("&#160;<span class=\"blank\">").append("&#160;".repeat(30)).append("</span></span>"));
        html.append("</p>");
    }

    /** That is not broken. */
    private static String words(String text) { return text(text).replace(" ", "&#160;"); }

    /** What XML cannot hold is left out. */
    static String text(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t').forEach(kept::appendCodePoint);
        return kept.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static List<String> lines(String text) { return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(); }

    private static String style() {
        try (InputStream in = MemoHtml.class.getResourceAsStream("sheet.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
