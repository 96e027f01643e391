package org.countersign.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.countersign.http.Csv;
import org.countersign.http.Json;
import org.countersign.sheet.CsvFormat;

/** What was not taken, as a file to mend and import again: rows as CSV with the reason as their last column, messages as JSON. A few in memory at a time. @param locale of the reasons */
record RejectFile(Imports imports, ImportRun run, Locale locale) {
    private static final String REASON = "reason";
    private static final int ROWS = 500;
    private static final int MESSAGES = 4;

    /** Asked before its first byte. @throws SecurityException for who may not export */
    static RejectFile of(Imports imports, ImportRun run, Locale locale) {
        imports.mayTake();
        return new RejectFile(imports, run, locale);
    }

    void write(OutputStream out) throws IOException {
        if (isCsv()) writeCsv(out);
        else writeJson(out);
    }

    String type() { return isCsv() ? Csv.TYPE : "application/json;charset=UTF-8"; }

    String name() { return "rejects-" + run.id() + (isCsv() ? ".csv" : ".json"); }

    private boolean isCsv() { return CsvFormat.NAMES.contains(run.format()); }

    private void writeCsv(OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            Csv csv = new Csv(text);
            List<String> header = header();
            int reason = header.indexOf(REASON);                     // a rejects file that was imported again has one already
            if (reason >= 0) header.remove(reason);
            header.add(REASON);
            csv.row(header);
            each(ROWS, reject -> csv.row(row(cells(reject), reason, header.size() - 1, reject.reason(locale))));
        }
    }

    private List<String> header() throws IOException {
        return new ArrayList<>(CsvFormat.header(new ByteArrayInputStream(imports.beginning(run.id())), imports.dialect(run.id())));
    }

    /** As they were written: a file that came from here has apostrophes that come back when it is written again. */
    private static List<String> cells(Reject reject) {
        return new ArrayList<>(Json.readArray(new String(reject.raw(), StandardCharsets.UTF_8)).getValuesAs(cell -> Csv.plain(((JsonString) cell).getString())));
    }

    /** Under its header: a row that is short is filled up with blanks, what a long one has too much stays in its last cell. */
    private static List<String> row(List<String> cells, int oldReason, int width, String reason) {
        if (oldReason >= 0 && oldReason < cells.size()) cells.remove(oldReason);
        while (cells.size() < width) cells.add("");
        List<String> row = new ArrayList<>(cells.subList(0, width));
        if (cells.size() > width && width > 0) row.set(width - 1, String.join(",", cells.subList(width - 1, cells.size())));
        row.add(reason);
        return row;
    }

    private void writeJson(OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write("[");
            String[] comma = {""};
            each(MESSAGES, reject -> {
                write(text, comma[0] + Json.of(message(reject, locale)));
                comma[0] = ",\n";
            });
            text.write("]");
        }
    }

    private static Map<String, Object> message(Reject reject, Locale locale) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("index", reject.index());
        message.put("messageId", reject.messageId());
        message.put("reason", reject.reason(locale));
        message.put("raw", Base64.getEncoder().encodeToString(reject.raw()));
        return message;
    }

    private void each(int atATime, Consumer<Reject> work) {
        List<Reject> page = imports.rejects(run.id(), 0, atATime);
        while (!page.isEmpty()) {
            page.forEach(work);
            page = imports.rejects(run.id(), page.get(page.size() - 1).index(), atATime);
        }
    }

    private static void write(Writer text, String piece) {
        try {
            text.write(piece);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
