package org.countersign.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Report;
import org.countersign.count.TallyCsv;
import org.countersign.http.Csv;
import org.countersign.http.Xlsx;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;
import org.countersign.selection.Exports;
import org.countersign.selection.Selection;

/** The files there are. Whatever forbids one is thrown before its first byte. */
@ApplicationScoped
public class Files {
    @Inject Exports exports;
    @Inject Ledger ledger;
    @Inject PeopleFile people;
    @Inject RollFile roll;
    @Inject City city;

    /** @param type of its content */
    record Taken(String name, String type, StreamingOutput out) {
        String disposition() { return "attachment; filename=\"" + name + "\""; }
    }

    Taken contacts(Selection selection) {
        exports.mayTake(selection);
        return new Taken("contacts.xlsx", Xlsx.TYPE, out -> {
            try (Xlsx book = new Xlsx(out, "contacts")) {
                exports.write(selection, book);
            }
        });
    }

    Taken tally(String no, String asOf) {
        Report report = ledger.report(number(no), CutOff.read(asOf, city.zone()));
        return new Taken("tally.xlsx", Xlsx.TYPE, out -> {
            try (Xlsx book = new Xlsx(out, "tally")) {
                TallyCsv.write(report, book);
            }
        });
    }

    Taken people(String no, String asOf, boolean workbook) {
        people.mayTake();
        FileNumber number = number(no);
        CutOff cutOff = CutOff.read(asOf, city.zone());
        Called all = people.people(number, cutOff);
        if (workbook) return new Taken("people.xlsx", Xlsx.TYPE, out -> {
            try (Xlsx book = new Xlsx(out, "people")) {
                people.write(number, cutOff, all, book);
            }
        });
        return new Taken("people.csv", Csv.TYPE, out -> {
            try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                people.write(number, cutOff, all, new Csv(text));
            }
        });
    }

    /** Whoever the list of people finds. @param find blank: everyone */
    Taken roll(String find, boolean workbook) { return roll(Map.of("find", Objects.requireNonNullElse(find, "")), roll.people(find), workbook); }

    /** Whoever signed any of these contacts. */
    Taken signers(Selection selection, boolean workbook) { return roll(Map.of("selection", selection.state()), exports.people(selection), workbook); }

    private Taken roll(Map<String, ?> asked, long[] all, boolean workbook) {
        if (workbook) return new Taken("people.xlsx", Xlsx.TYPE, out -> {
            try (Xlsx book = new Xlsx(out, "people")) {
                roll.write(asked, all, book);
            }
        });
        return new Taken("people.csv", Csv.TYPE, out -> {
            try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                roll.write(asked, all, new Csv(text));
            }
        });
    }

    private static FileNumber number(String no) { return FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")); }
}
