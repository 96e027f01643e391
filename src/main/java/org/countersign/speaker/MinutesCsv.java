package org.countersign.speaker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.http.Csv;

/** The record of a hearing as CSV: a line for each speaker and ordinance they spoke on, then who was not heard. No place, only what was found. */
public record MinutesCsv(Minutes minutes) {
    private static final List<String> HEADER = List.of("number", "name", "speaks_for", "took_part", "ordinance_no", "card", "said", "residency", "evidence", "seconds", "gist", "exhibits", "status");

    /** @return how many lines, the heading not among them */
    public long write(OutputStream to) throws IOException {
        long lines = 0;
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        Csv csv = new Csv(out);
        csv.row(HEADER);
        for (Minutes.Line each : minutes.lines()) {
            List<String> spokeOn = Stream.concat(each.row().stances().keySet().stream(), each.row().silent().stream()).toList();
            for (String ordinance : spokeOn.isEmpty() ? List.of("") : spokeOn) {
                csv.row(cells(each, ordinance));
                lines++;
            }
        }
        for (Minutes.Unheard each : minutes.unheard()) csv.row(String.valueOf(each.number()), each.name(), "", "", "", "", "", "", "", "", "", "", each.status());
        out.flush();
        return lines + minutes.unheard().size();
    }

    private static List<String> cells(Minutes.Line line, String ordinance) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(line.number()));
        for (Object each : new Object[] {line.name(), line.row().organisation(), line.appearance(), ordinance, line.card().get(ordinance), line.row().stances().get(ordinance), line.row().place().residency(),
                line.row().place().evidence(), line.seconds(), line.row().gist(), String.join("; ", line.exhibits()), "ON_RECORD"}) cells.add(each == null ? "" : each.toString());
        return cells;
    }
}
