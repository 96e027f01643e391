package org.countersign.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters that our font has. A PDF prints what it lacks as something else, silently: so it is looked at before. */
public final class Letters {
    public static final Letters KNOWN = new Letters();
    private final boolean[] known = new boolean[0x10000];

    private Letters() {
        try (InputStream in = Letters.class.getResourceAsStream("/fonts/PublicSans-Regular.ttf"); TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int c = 0; c < known.length; c++) known[c] = glyphs.getGlyphId(c) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean contains(int codePoint) { return codePoint < known.length && known[codePoint]; }

    /** Whether every letter of it can be printed. */
    public boolean containsAll(String text) { return text.codePoints().allMatch(c -> contains(c) || c < ' '); }

    /** As text of a page, in letters the font has: what it lacks is shown as a question mark, never left out silently. */
    public String safe(String text) {
        if (text == null) return "";
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(contains(c) ? c : c < ' ' ? ' ' : '?');
            }
        });
        return safe.toString();
    }
}
