package org.countersign.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.sheet.Dialect;

/** A first mapping, from what a file begins with: its header by the words offices use, its dates by what they can mean. */
public record Guess(List<String> header, List<List<String>> rows) {

    /** @param beginning the header, then some rows */
    public static Guess of(List<List<String>> beginning) { return new Guess(beginning.get(0), beginning.subList(1, beginning.size())); }

    public Mapping mapping(Dialect dialect) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> ours = HeaderReader.read(header);
        for (int at = 0; at < header.size(); at++) if (!ours.get(at).isEmpty()) columns.put(header.get(at), ours.get(at));
        Mapping first = new Mapping(dialect, columns, Map.of(), DateOrder.UNDECIDED, Map.of());
        return first.dated(dates(first));
    }

    /** What the dates can mean that stand where this mapping has them. */
    public DateOrder dates(Mapping mapping) { return DateOrder.of(mapping.dateColumns().stream().flatMap(theirs -> cells(theirs).stream()).toList()); }

    /** What stands in a column, blanks left out. */
    public List<String> cells(String theirs) {
        int at = header.indexOf(theirs);
        return at < 0 ? List.of() : rows.stream().filter(row -> row.size() == header.size()).map(row -> row.get(at).strip()).filter(cell -> !cell.isEmpty()).toList();
    }

    /** The different words of a column, so many at most, most frequent first. */
    public List<String> words(String theirs, int most) {
        Map<String, Integer> often = new LinkedHashMap<>();
        Map<String, String> written = new TreeMap<>();
        cells(theirs).forEach(word -> {
            often.merge(Mapping.key(word), 1, Integer::sum);
            written.putIfAbsent(Mapping.key(word), word);
        });
        return often.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(most).map(word -> written.get(word.getKey())).toList();
    }
}
