package org.countersign.tally;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.countersign.count.Cell;
import org.countersign.count.CutOff;
import org.countersign.ordinance.FileNumber;

/**
 * The addresses of the lists behind the numbers of one tally: its cut-off and what was chosen of it travel with them, so that a list is as long as its number.
 *
 * @param choice such as "&channel=CALL"; empty: all of it
 */
public record Links(String context, FileNumber number, CutOff cutOff, String choice) {
    /** Of everything. */
    public Links(String context, FileNumber number, CutOff cutOff) { this(context, number, cutOff, ""); }


    /** @see Cell */
    public String to(String what, String residency, String stance, String only) {
        return context + "/tally/list?no=" + coded(number.value()) + "&asOf=" + coded(moment()) + "&what=" + what
                + part("residency", residency) + part("stance", stance) + part("only", only) + choice;
    }

    /** The contacts that are by an organisation or for it. */
    public String toOrganisation(String name) { return to("CONTACTS", "", "", Cell.ORGANISATION + name); }

    public String to(Cell cell) { return to(cell.what().name(), cell.residency(), cell.stance(), cell.only()); }

    /** The list in which contacts on it are looked through, for whoever may see them. @param narrowed what else is asked, as an address has it */
    public String contacts(String narrowed) { return context + "/contact/list?ordinance=" + coded(number.value()) + "&" + narrowed; }

    /** The tally itself. */
    public String tally() { return context + "/tally/show?no=" + coded(number.value()) + "&asOf=" + coded(moment()) + choice; }

    /** Its figures as a file. */
    public String csv() { return tally() + "&as=csv"; }

    /** Its figures, or the people behind them, as a file: tally.xlsx, people.csv, people.xlsx. */
    public String file(String name) { return context + "/tally/" + name + "?no=" + coded(number.value()) + "&asOf=" + coded(moment()); }

    /** Its pictures as files: people.svg, people.png, trend.svg, trend.png. */
    public String chart(String name, String language) { return file("chart/" + name) + "&language=" + language; }

    private String moment() { return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(cutOff.inTheCity()); }

    static String part(String name, String value) { return value == null || value.isEmpty() ? "" : "&" + name + "=" + coded(value); }

    private static String coded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
