package org.countersign.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.ordinance.Ordinance;

/** What came through each campaign, on a tally; each number opens its list. */
@Named
@RequestScoped
public class WordingCountsPart {
    private static final int MOST = 100;

    @Inject Sendings sendings;
    private List<Sent> rows;

    /** @param atOnce as {@link org.countersign.count.Tally#atOnce} */
    public boolean opens(String asked, boolean atOnce) { return asked != null && !asked.isEmpty() || atOnce; }

    /** Counted once for a page. */
    public List<Sent> of(Ordinance ordinance, CutOff cutOff) {
        if (rows == null) rows = sendings.count(ordinance.fileNumber(), cutOff);
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    /** How many are not shown. */
    public int getMore() { return Math.max(0, rows.size() - MOST); }

    /** What the address of a list needs besides. @param words OWN or FORM; empty: all */
    public String chosen(Sent row, String words) { return "&campaign=" + URLEncoder.encode(row.campaign(), StandardCharsets.UTF_8) + (words.isEmpty() ? "" : "&words=" + words); }

    public Side[] getSides() { return Side.values(); }
}
