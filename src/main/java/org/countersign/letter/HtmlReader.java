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
    private static final int LONGEST = 2_000_000, MOST_SIZED = 200, MOST_QUOTES = 100, LONGEST_TAG = 100, MOST_TAGS = 100_000;
    private static final String BLOCKS = "|address|article|blockquote|center|dd|div|dl|dt|fieldset|figure|footer|form|h1|h2|h3|h4|h5|h6|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul|";
    /** Where clients put what they quote (formats.md 3.8), and the rest of the message with it. */
    private static final String QUOTE = "div.protonmail_quote, div[name=quote], [class*=yahoo_quoted], [id*=yahoo_quoted_], blockquote[type=cite]";
    private static final String QUOTE_FROM_HERE = "#appendonsend, #divRplyFwdMsg, [style~=(?i)border-top:\\s*solid #[0-9a-f]{6} 1\\.0pt]";
    /** What no reader sees: a preview line, or words put there to mislead. A size of nothing counts only where nothing inside sets another. */
    private static final String HIDDEN = "[hidden], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden], [style~=(?i)(?:^|[;\\s])opacity\\s*:\\s*0(?:\\.0+)?\\s*(?:;|!|$)]";
    private static final String NO_SIZE = "[style~=(?i)font-size\\s*:\\s*0(?:\\.0+)?(?:px|pt|em|rem|%)?\\s*(?:;|!|$)]";
    private static final Pattern SIZE = Pattern.compile("(?i)font(?:-size)?\\s*:");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>|<");
    private static final Pattern TOO_MANY_LINES = Pattern.compile("\n{3,}");

    private HtmlReader() {}

    /** All of it. */
    static String full(Document page) { return text(page); }

    /** Without what a mail client marked as quoted: it is taken out of the page. */
    static String own(Document page) {
        page.select("div.gmail_quote").stream().limit(MOST_QUOTES).forEach(HtmlReader::gmail);
        page.select(QUOTE).forEach(HtmlReader::leaveOut);
        page.select(QUOTE_FROM_HERE).forEach(HtmlReader::fromHere);
        return text(page);
    }

    /** Once for both. */
    static Document parse(String html) {
        Document page = Jsoup.parse(tagsThatEnd(enoughTags(html.length() > LONGEST ? html.substring(0, LONGEST) : html)));
        page.select("script, style, head, title, template, noscript").forEach(HtmlReader::leaveOut);
        page.select(HIDDEN).forEach(HtmlReader::leaveOut);
        page.select(NO_SIZE).stream().filter(each -> each.children().stream().noneMatch(HtmlReader::sized)).forEach(HtmlReader::leaveOut);
        return page;
    }

    /** Without those whose name goes on and on: that of millions of letters keeps the parser busy for minutes. */
    private static String tagsThatEnd(String html) {
        char[] all = html.toCharArray();
        for (int at = all.length - 1, end = all.length; at >= 0; at--) {
            if (all[at] <= ' ' || all[at] == '/' || all[at] == '>') end = at;
            else if (all[at] == '<' && end - at > LONGEST_TAG && Character.isLetter(all[at + 1])) all[at] = ' ';
        }
        return new String(all);
    }

    /** Behind more elements than any letter has there are only words. */
    private static String enoughTags(String html) {
        int at = html.indexOf('<');
        for (int count = 0; at >= 0 && count < MOST_TAGS; count++) at = html.indexOf('<', at + 1);
        return at < 0 ? html : html.substring(0, at) + TAG.matcher(html.substring(at)).replaceAll(" ");
    }

    private static boolean sized(Element inside) { return inside.stream().limit(MOST_SIZED).anyMatch(each -> each.nameIs("font") || SIZE.matcher(each.attr("style")).find()); }

    /** Gmail wraps the quotes and the answers between them in one element; a forwarded message has no quote inside. */
    private static void gmail(Element wrapped) {
        if (wrapped.selectFirst("blockquote") == null) leaveOut(wrapped);
        else wrapped.select("blockquote, .gmail_attr").forEach(HtmlReader::leaveOut);
    }

    /** And of the boxes around it, where it begins them. From the end: taking out of the middle moves all that follow. */
    private static void fromHere(Element mark) {
        for (boolean beginsBox = true; beginsBox && mark.parent() != null; ) {
            Element parent = mark.parent();
            beginsBox = !parent.nameIs("body") && mark.previousElementSibling() == null;
            for (Node last = parent.lastChild(); last != mark; last = parent.lastChild()) last.remove();
            mark.remove();
            mark = parent;
        }
    }

    /** What is in it, and the lines it would stand on. */
    private static void leaveOut(Element each) { each.empty().tagName("span"); }

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
