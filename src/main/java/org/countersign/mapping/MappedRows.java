package org.countersign.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.countersign.sheet.Translation;

/** The rows of one file, told by a mapping: under their own columns, then the names that stood in one, then what holds for all rows. */
final class MappedRows implements Translation {
    private final Mapping mapping;
    private final List<String> theirs;
    private final List<String> ours;
    private final int fullName;
    private final List<String> filled;

    MappedRows(Mapping mapping, List<String> theirs) {
        this.mapping = mapping;
        this.theirs = theirs;
        ours = theirs.stream().map(mapping::told).toList();
        fullName = ours.indexOf(HeaderReader.FULL_NAME);
        filled = mapping.fills().keySet().stream().filter(column -> !ours.contains(column) && !mapping.fills().get(column).isBlank()).toList();
    }

    @Override public List<String> header() {
        List<String> header = new ArrayList<>(ours.stream().map(column -> column.equals(HeaderReader.FULL_NAME) ? "" : column).toList());
        if (fullName >= 0) header.addAll(List.of("first_name", "last_name"));
        header.addAll(filled);
        return header;
    }

    @Override public List<String> row(List<String> cells) {
        List<String> row = new ArrayList<>(cells.size() + 4);
        for (int at = 0; at < cells.size(); at++) row.add(told(ours.get(at), cells.get(at)));
        if (fullName >= 0) row.addAll(split(cells.get(fullName)));
        filled.forEach(column -> row.add(mapping.fills().get(column)));
        return row;
    }

    private String told(String column, String cell) {
        return switch (column) {
            case "received_at" -> mapping.dates().iso(cell);
            case "postmark_date" -> day(mapping.dates().iso(cell));
            default -> ValueReader.LISTS.containsKey(column) && !cell.isBlank() ? mapping.told(column, cell) : cell;
        };
    }

    /** Spreadsheets write midnight after a day that has no time. */
    private static String day(String time) { return time.matches("\\d{4}-\\d{2}-\\d{2}T00:00(:00)?") ? time.substring(0, 10) : time; }

    /** "Example, Ann" and "Ann Example"; one word alone is the family name. */
    private static List<String> split(String name) {
        String text = name.strip();
        int comma = text.indexOf(',');
        if (comma > 0) return List.of(text.substring(comma + 1).strip(), text.substring(0, comma).strip());
        int space = text.lastIndexOf(' ');
        return space < 0 ? List.of("", text) : List.of(text.substring(0, space).strip(), text.substring(space + 1));
    }

    @Override public List<String> keptUnread(List<String> cells) { return theirs.stream().anyMatch(HeaderReader::isForbidden) ? List.of() : cells; }

    @Override public List<String> kept(List<String> cells) {
        return IntStream.range(0, cells.size()).mapToObj(at -> HeaderReader.isForbidden(theirs.get(at)) ? "" : cells.get(at)).toList();
    }
}
