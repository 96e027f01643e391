package org.countersign.memo;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.paper.Paper;
import org.countersign.platform.Refused;

/** A memo as it is read. @param article as XHTML @param made when */
public record Printed(String article, MemoHtml.About about, Instant made) {

    static Printed of(Facts facts, Memo memo) { return new Printed(MemoHtml.article(memo), new MemoHtml.About(memo.language(), memo.head().title()), facts.basis().at()); }

    static final String TOO_LONG = "memo.tooLong";
    private static final Pattern SAYS = Pattern.compile("^<article class=\"sheet\" lang=\"(\\w+)\">.*?<h1>(.*?)</h1>", Pattern.DOTALL);

    /** What was kept. */
    static Printed read(String article, Instant made) {
        Matcher says = SAYS.matcher(article);
        if (!says.find()) throw new IllegalStateException("no memo");
        return new Printed(article, new MemoHtml.About(says.group(1), says.group(2).replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")), made);
    }

    /** On one sheet. The same page has the same bytes. @throws Refused where it does not fit */
    public byte[] pdf(Paper paper) { return sheet(paper).orElseThrow(() -> new Refused(TOO_LONG)); }

    /** Empty: it does not fit. */
    Optional<byte[]> sheet(Paper paper) { return MemoPdf.of(article, about, paper, made); }

    /** A file of its own. */
    public String html() { return MemoHtml.document(article, about, Paper.LETTER, 0); }
}
