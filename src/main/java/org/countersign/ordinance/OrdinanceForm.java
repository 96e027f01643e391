package org.countersign.ordinance;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** What is typed about a measure; nicknames and sponsors one on each line. */
public class OrdinanceForm implements Serializable {
    private String title;
    private String nicknames;
    private String summary;
    private String sponsors;
    private MeasureClass measureClass = MeasureClass.ORDINANCE;

    static OrdinanceForm of(Described as) {
        OrdinanceForm form = new OrdinanceForm();
        form.title = as.title();
        form.nicknames = String.join("\n", as.nicknames());
        form.summary = as.summary();
        form.sponsors = String.join("\n", as.sponsors());
        form.measureClass = as.measureClass();
        return form;
    }

    Described described() { return new Described(title, lines(nicknames), summary, lines(sponsors), measureClass); }

    private static List<String> lines(String text) { return text == null ? List.of() : text.lines().collect(Collectors.toList()); }

    public String getTitle() { return title; }

    public void setTitle(String title) { this.title = title; }

    public String getNicknames() { return nicknames; }

    public void setNicknames(String nicknames) { this.nicknames = nicknames; }

    public String getSummary() { return summary; }

    public void setSummary(String summary) { this.summary = summary; }

    public String getSponsors() { return sponsors; }

    public void setSponsors(String sponsors) { this.sponsors = sponsors; }

    public MeasureClass getMeasureClass() { return measureClass; }

    public void setMeasureClass(MeasureClass measureClass) { this.measureClass = measureClass; }
}
