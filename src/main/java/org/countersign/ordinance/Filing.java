package org.countersign.ordinance;

import java.time.LocalDate;
import java.util.List;
import org.countersign.http.JsonFields;

/** What it takes to put a measure on the docket. */
public record Filing(FileNumber number, Described as, List<OrdinanceVersion.Wording> versions) {
    private static final int MANY = 200;

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public static Filing read(JsonFields in) {
        String number = in.need("fileNumber", "title").text("fileNumber", 1000);
        String title = in.text("title", 2000);
        List<String> nicknames = in.texts("nicknames", 300, MANY);
        String summary = in.text("summary", 10_000);
        List<String> sponsors = in.texts("sponsors", 300, MANY);
        MeasureClass measureClass = in.oneOf("measureClass", MeasureClass.values());
        List<JsonFields> versions = in.objects("versions", MANY);
        versions.forEach(version -> version.need("label"));
        in.check();
        Described as = new Described(title, nicknames, summary, sponsors, measureClass);
        return new Filing(new FileNumber(number), as, versions.stream().map(Filing::wording).toList());
    }

    /** {@code {"label","dated","text"}}. */
    static OrdinanceVersion.Wording wording(JsonFields in) {
        String label = in.need("label").text("label", 80);
        LocalDate dated = in.date("dated");
        String text = in.text("text", 2_000_000);
        in.check();
        return new OrdinanceVersion.Wording(label, dated, text);
    }
}
