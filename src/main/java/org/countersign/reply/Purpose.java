package org.countersign.reply;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.countersign.residency.Residency;
import org.countersign.selection.Facet;
import org.countersign.selection.Selection;
import org.countersign.stance.Stance;

/** For whom a template was written; each null: for any. It forbids nothing: whoever writes to others is warned. @param ordinance its file number */
public record Purpose(String ordinance, Stance stance, Residency residency) implements Serializable {
    public static final Purpose ANY = new Purpose(null, null, null);

    /** How it goes with whom one writes to, the best first. */
    public enum Fit { MADE, ANY, AGAINST }

    public boolean isAny() { return equals(ANY); }

    Fit fit(Recipient to) {
        Optional<Recipient.About> about = Optional.ofNullable(to.about());
        return fit(about.map(Recipient.About::fileNumber).orElse(null), about.map(Recipient.About::stance).map(Stance::name).orElse(null), to.residency().name());
    }

    /** What is not narrowed down is of others too. */
    Fit fit(Selection to) { return fit(to.of(Facet.ORDINANCE).orElse(null), to.of(Facet.STANCE).orElse(null), to.of(Facet.RESIDENCY).orElse(null)); }

    private Fit fit(String... theirs) {
        List<String> mine = Arrays.asList(ordinance, stance == null ? null : stance.name(), residency == null ? null : residency.name());
        if (isAny()) return Fit.ANY;
        for (int i = 0; i < theirs.length; i++) if (mine.get(i) != null && !Objects.requireNonNullElse(theirs[i], "").equalsIgnoreCase(mine.get(i))) return Fit.AGAINST;
        return Fit.MADE;
    }
}
