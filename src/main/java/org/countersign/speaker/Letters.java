package org.countersign.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters that the font of a PDF has. */
final class Letters {
    static final Letters KNOWN = new Letters();
    private final boolean[] known = new boolean[0x10000];

    private Letters() {
        try (InputStream in = Letters.class.getResourceAsStream("/fonts/PublicSans-Regular.ttf"); TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int c = 0; c < known.length; c++) known[c] = glyphs.getGlyphId(c) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(int codePoint) { return codePoint < known.length && known[codePoint]; }
}
