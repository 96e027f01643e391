package org.countersign.letter;

import java.util.regex.Pattern;
import org.countersign.mime.Lines;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an HTML message as a person sees it. No script runs, nothing is fetched. */
final class HtmlReader {
    private static final int LONGEST = 2_000_000;
    private static final String BLOCKS = "|address|article|blockquote|center|dd|div|dl|dt|fieldset|figure|footer|form|h1|h2|h3|h4|h5|h6|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul|";
    /** Where clients put what they quote (formats.md 3.8), and the rest of the message with it. */
    private static final String QUOTE = "div.protonmail_quote, div[name=quote], [class^=yahoo_quoted], [id^=yahoo_quoted_], blockquote[type=cite]";
    private static final String QUOTE_FROM_HERE = "#appendonsend, #divRplyFwdMsg, [style~=(?i)border-top:\\s*solid #[0-9a-f]{6} 1\\.0pt]";
    private static final Pattern TOO_MANY_LINES = Pattern.compile("\n{3,}");

    private HtmlReader() {}

    /** All of it. */
    static String full(String html) { return text(parse(html)); }

    /** Without what a mail client marked as quoted. */
    static String own(String html) {
        Document page = parse(html);
        page.select("div.gmail_quote").forEach(HtmlReader::gmail);
        page.select(QUOTE).forEach(Node::remove);
        page.select(QUOTE_FROM_HERE).forEach(HtmlReader::fromHere);
        return text(page);
    }

    private static Document parse(String html) {
        Document page = Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        page.select("script, style, head, title, template, noscript").forEach(Node::remove);
        return page;
    }

    /** Gmail wraps the quotes and the answers between them in one element; a forwarded message has no quote inside. */
    private static void gmail(Element wrapped) {
        if (wrapped.select("blockquote").isEmpty()) wrapped.remove();
        else wrapped.select("blockquote, .gmail_attr").forEach(Node::remove);
    }

    private static void fromHere(Element mark) {
        while (mark.nextSibling() != null) mark.nextSibling().remove();
        Element parent = mark.parent();
        boolean aloneInBox = parent != null && !parent.nameIs("body") && mark.elementSiblingIndex() == 0;
        mark.remove();
        if (aloneInBox) fromHere(parent);
    }

    private static String text(Document page) {
        Lines lines = new Lines();
        page.traverse(lines);
        return TOO_MANY_LINES.matcher(lines.text.toString().strip()).replaceAll("\n\n");
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override public void head(Node node, int depth) {
            if (node instanceof TextNode words) words(words);
            else if (node.nameIs("br")) text.append('\n');
            else if (node.nameIs("td") || node.nameIs("th")) space();
            else if (block(node)) newLine(node);
            if (node.nameIs("li")) text.append("- ");
        }

        @Override public void tail(Node node, int depth) {
            if (block(node)) newLine(node);
        }

        private void words(TextNode node) {
            String words = node.parent() != null && node.parent().nameIs("pre") ? node.getWholeText() : collapsed(node.getWholeText());
            if (words.startsWith(" ") && atEdge()) words = words.substring(1);
            text.append(words);
        }

        private static String collapsed(String words) { return words.replaceAll("[ \\t\\n\\r\\f\\u00a0]+", " "); }

        private boolean atEdge() { return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)); }

        private void space() {
            if (!atEdge()) text.append(' ');
        }

        private void newLine(Node node) {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
            int wanted = text.isEmpty() ? 0 : node.nameIs("p") || node.nameIs("blockquote") ? 2 : 1;
            for (int at = text.length() - 1; wanted > 0 && at >= 0 && text.charAt(at) == '\n'; at--) wanted--;
            text.append("\n".repeat(wanted));
        }

        private static boolean block(Node node) { return node instanceof Element && BLOCKS.contains("|" + node.normalName() + "|"); }
    }
}
