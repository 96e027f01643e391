package org.countersign.memo;

import java.io.Serializable;
import org.countersign.count.Side;

/** Words that are offered, as the page lists them; the passage can be shortened there. */
public class QuoteRow implements Serializable {
    private final long contact;
    private final Side side;
    private final String text;
    private final String from;
    private final boolean cites;
    private String passage;

    QuoteRow(QuoteRule.Offer offer, Side side, String from) {
        contact = offer.candidate().contact();
        this.side = side;
        this.from = from;
        text = offer.candidate().text();
        cites = offer.cites();
        passage = offer.passage();
    }

    public long getContact() { return contact; }

    public Side getSide() { return side; }

    /** The whole of it, masked. */
    public String getText() { return text; }

    /** Such as "Resident, letter · too dear". */
    public String getFrom() { return from; }

    public boolean isCites() { return cites; }

    public String getPassage() { return passage; }

    public void setPassage(String passage) { this.passage = passage; }
}
