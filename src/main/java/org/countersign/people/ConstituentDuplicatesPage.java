package org.countersign.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.countersign.platform.Redirect;

/** Who may be the same person, with reasons: to be compared, or told apart for good. */
@Named
@ViewScoped
public class ConstituentDuplicatesPage implements Serializable {
    private static final int LINES = 50;

    @Inject Suggestions suggestions;
    private List<Suggestions.Pair> pairs;
    private String after;
    private Long one;
    private Long other;

    public void load() { pairs = suggestions.all(Suggestions.Spot.read(after), LINES + 1); }

    public void tellApart(Suggestions.Pair pair) {
        suggestions.tellApart(pair.lesser(), pair.greater());
        Redirect.to("/constituent/duplicates?one=" + pair.lesser() + "&other=" + pair.greater() + (after == null ? "" : "&after=" + after));
    }

    /** What was told apart last is asked again. */
    public void undo() {
        suggestions.askAgain(one, other);
        Redirect.to("/constituent/duplicates" + (after == null ? "" : "?after=" + after));
    }

    public List<Suggestions.Pair> getPairs() { return pairs.subList(0, Math.min(LINES, pairs.size())); }

    /** Where the list goes on; null: this is all. */
    public String getNext() { return pairs.size() > LINES ? pairs.get(LINES - 1).spot() : null; }

    /** After which pair the list begins; null: from the strongest on. */
    public String getAfter() { return after; }

    public void setAfter(String after) { this.after = after; }

    public Long getOne() { return one; }

    public void setOne(Long one) { this.one = one; }

    public Long getOther() { return other; }

    public void setOther(Long other) { this.other = other; }
}
