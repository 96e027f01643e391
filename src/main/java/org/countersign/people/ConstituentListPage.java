package org.countersign.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whoever is known, a page at a time. The address says all there is to it. */
@Named
@RequestScoped
public class ConstituentListPage {
    private static final int LINES = 50;
    private static final int COUNTED = 1000;

    @Inject Roll roll;
    @Inject Suggestions suggestions;
    private String find;
    private Long before;
    private Roll.Found found = Roll.Found.NOBODY;
    private List<Roll.One> rows = List.of();
    private long pairs;

    public void load() {
        found = roll.find(find, before == null ? Long.MAX_VALUE : before, LINES + 1);
        rows = roll.lines(found.ids().stream().limit(LINES).toList());
        pairs = suggestions.count(COUNTED + 1);
    }

    public List<Roll.One> getRows() { return rows; }

    /** Where the list goes on; null: this is all. */
    public Long getOlder() { return found.ids().size() > LINES ? found.ids().get(LINES - 1) : null; }

    /** After whom the list was to go on is not in it any more. */
    public boolean isAnew() { return found.anew(); }

    /** How many are looked through, where more fit and this is the last page of those; null otherwise. */
    public Integer getFurthest() { return found.cut() && getOlder() == null ? Roll.LOOKED_THROUGH : null; }

    /** What was asked, as the address of the files has it behind the question mark. */
    public String getQuery() { return isLookedFor() ? "?find=" + URLEncoder.encode(find, StandardCharsets.UTF_8) : ""; }

    /** How many may be one person twice, at most {@link #COUNTED}. */
    public long getPairs() { return Math.min(pairs, COUNTED); }

    public boolean isMorePairs() { return pairs > COUNTED; }

    /** Not everyone who fits is found yet. */
    public boolean isBuilding() { return isLookedFor() && !roll.complete(); }

    public boolean isLookedFor() { return find != null && !find.isBlank(); }

    public String getFind() { return find; }

    public void setFind(String find) { this.find = find; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }
}
