package org.countersign.memo;

import java.time.Instant;
import java.util.Optional;
import org.countersign.paper.Letters;
import org.countersign.paper.Paper;
import org.countersign.paper.TaggedPdf;

/** The memo on one sheet: set as loosely as it fits, and never on two. */
final class MemoPdf {
    private MemoPdf() {}

    /** Empty: it does not fit, however tightly it is set. */
    static Optional<byte[]> of(String article, MemoHtml.About about, Paper paper, Instant made) {
        for (int tight = 0; tight <= MemoHtml.TIGHTEST; tight++) {
            TaggedPdf pdf = TaggedPdf.of(printable(MemoHtml.document(article, about, paper, tight)), made);
            if (pdf.pages() == 1) return Optional.of(pdf.bytes());
        }
        return Optional.empty();
    }

    /** Letters that the font lacks are shown as question marks: a sentence on the memo says so. */
    private static String printable(String xhtml) {
        StringBuilder printable = new StringBuilder();
        xhtml.codePoints().forEach(c -> printable.appendCodePoint(c < 0x80 || Letters.KNOWN.contains(c) ? c : '?'));
        return printable.toString();
    }
}
