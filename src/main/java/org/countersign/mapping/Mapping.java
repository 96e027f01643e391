package org.countersign.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.platform.Refused;
import org.countersign.sheet.CsvHeader;
import org.countersign.sheet.Dialect;
import org.countersign.sheet.Translation;

/**
 * How the file of another office is told in our columns.
 *
 * @param columns ours by theirs; theirs that are left alone are not in it
 * @param values of our columns with closed lists: one of the list, or blank for nothing, by their word in small letters
 * @param fills what holds for all rows, by our column, where the file has none
 */
public record Mapping(Dialect dialect, Map<String, String> columns, Map<String, Map<String, String>> values, DateOrder dates,
                      Map<String, String> fills) {
    private static final Set<String> DATES = Set.of("received_at", "postmark_date");

    public Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        SortedMap<String, Map<String, String>> sorted = new TreeMap<>();
        values.forEach((column, words) -> sorted.put(column, Collections.unmodifiableMap(new TreeMap<>(words))));
        values = Collections.unmodifiableMap(sorted);
        fills = Collections.unmodifiableMap(new TreeMap<>(fills));
    }

    /** What it is told as; blank: it is left alone. */
    public String told(String theirs) { return HeaderReader.isForbidden(theirs) ? "" : columns.getOrDefault(theirs, ""); }

    /** How a word in one of our columns is told. */
    public String told(String column, String word) {
        String stated = values.getOrDefault(column, Map.of()).get(key(word));
        return stated != null ? stated : ValueReader.read(column, word).orElse(word);
    }

    /** Words are told apart without their case. */
    public static String key(String word) { return word.strip().toLowerCase(Locale.ROOT); }

    /** For the file with this header. @throws Refused where one of theirs is there twice, or two of theirs are told as the same: nobody could say which is meant */
    public Translation over(List<String> header) {
        List<String> seen = new ArrayList<>();
        for (String name : header) {
            if (!name.isBlank() && seen.contains(name)) throw new Refused("mapping.twice", name);
            seen.add(name);
        }
        MappedRows rows = new MappedRows(this, header);
        List<String> ours = rows.header().stream().filter(column -> !column.isEmpty()).toList();
        for (String column : ours) if (Collections.frequency(ours, column) > 1) throw new Refused("mapping.oursTwice", column);
        return rows;
    }

    /** What is still missing before any row below this header can be read. */
    public List<String> missing(List<String> header) {
        List<String> told = over(header).header();
        return CsvHeader.NEEDED.stream().filter(column -> !told.contains(column)).toList();
    }

    /** For a header that says the same in other letters, accents or signs: each of theirs is told as the one it was then. */
    Mapping onto(List<String> header) {
        Map<String, String> left = new LinkedHashMap<>(columns), onto = new LinkedHashMap<>();
        header.stream().filter(left::containsKey).forEach(theirs -> onto.put(theirs, left.remove(theirs)));
        for (String theirs : header)
            if (!onto.containsKey(theirs)) left.keySet().stream().filter(before -> WordList.plain(before).equals(WordList.plain(theirs))).findFirst().ifPresent(before -> onto.put(theirs, left.remove(before)));
        return new Mapping(dialect, onto, values, dates, fills);
    }

    /** The same, but that dates mean this. */
    public Mapping dated(DateOrder order) { return new Mapping(dialect, columns, values, order, fills); }

    /** Those of theirs that are dates. */
    public Set<String> dateColumns() { return columns.entrySet().stream().filter(column -> DATES.contains(column.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet()); }
}
