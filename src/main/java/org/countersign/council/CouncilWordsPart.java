package org.countersign.council;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.countersign.count.Listed;

/** Beside the contacts behind a number: what they say, masked, for whoever may not know who they are. */
@Named
@RequestScoped
public class CouncilWordsPart {
    /** What stands there before it is opened. */
    private static final int AT_FIRST = 160;

    @Inject MaskedWords words;
    private Map<Long, String> found;

    /** Looked up once for a page. @param rows contacts */
    public String of(List<Listed> rows, Listed one) {
        if (found == null) found = words.of(rows.stream().map(Listed::number).toList());
        return found.getOrDefault(one.number(), "");
    }

    public boolean isLong(String text) { return text.length() > AT_FIRST; }

    public String first(String text) { return MaskedWords.cut(text, AT_FIRST); }
}
