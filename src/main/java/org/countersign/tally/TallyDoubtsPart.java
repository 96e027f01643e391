package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.count.Cell;
import org.countersign.count.Tallies;

/** Below the evidence of a tally: contacts that leave it open where their sender lives, each number with its list. On a large docket counted when it is asked for. */
@Named
@RequestScoped
public class TallyDoubtsPart {
    @Inject Tallies tallies;
    private List<Row> rows;

    public record Row(Cell.Doubt doubt, Picture.Figure figure) {}

    /** @param atOnce as {@link org.countersign.count.Tally#atOnce} */
    public boolean opens(String asked, boolean atOnce) { return asked != null && !asked.isEmpty() || atOnce; }

    /** Counted once for a page. */
    public List<Row> of(Links links) {
        if (rows == null) rows = tallies.doubts(links.number(), links.cutOff()).entrySet().stream().map(each -> new Row(each.getKey(), new Picture.Figure(each.getValue(), links.to("CONTACTS", "", "", Cell.FINDING + each.getKey())))).toList();
        return rows;
    }
}
