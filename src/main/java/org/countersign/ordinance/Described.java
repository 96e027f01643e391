package org.countersign.ordinance;

import java.util.List;
import org.countersign.platform.FieldErrors;

/**
 * What a measure is called and about. Blank nicknames and sponsors are dropped, the rest is trimmed.
 *
 * @param title the official title, used in all that leaves the office; up to 2,000 characters
 * @param nicknames what others call it, such as "sanctuary city ordinance"; never printed in place of the title
 * @param summary in neutral words, up to 10,000 characters; null: none yet
 */
public record Described(String title, List<String> nicknames, String summary, List<String> sponsors, MeasureClass measureClass) {
    private static final int NAME = 300;

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public Described {
        title = title == null ? "" : title.strip();
        summary = summary == null || summary.isBlank() ? null : summary.strip();
        nicknames = nicknames.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        sponsors = sponsors.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        measureClass = measureClass == null ? MeasureClass.ORDINANCE : measureClass;
        new FieldErrors().needed("title", title).text("title", title, 2000).text("summary", summary, 10_000)
                .texts("nicknames", nicknames, NAME).texts("sponsors", sponsors, NAME).throwIfAny();
    }
}
