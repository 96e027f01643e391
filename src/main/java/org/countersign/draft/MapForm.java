package org.countersign.draft;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.mapping.DateOrder;
import org.countersign.mapping.Guess;
import org.countersign.mapping.HeaderReader;
import org.countersign.mapping.Mapping;
import org.countersign.mapping.ValueReader;
import org.countersign.sheet.Dialect;

/** What somebody says a file means: its letters, its columns, its words, its dates, and what holds for all its rows. */
public class MapForm {
    private static final int EXAMPLES = 3, MOST_WORDS = 40;

    private final List<ColumnForm> columns = new ArrayList<>();
    private final List<WordForm> words = new ArrayList<>();
    private final Set<String> told;
    private final Map<String, Map<String, String>> known;
    private String charset;
    private String delimiter;
    private DateOrder dates;
    private String channel;
    private String day;

    MapForm(Draft draft) {
        Mapping mapping = draft.mapping();
        charset = mapping.dialect().charset().name();
        delimiter = String.valueOf(mapping.dialect().delimiter());
        dates = mapping.dates();
        channel = mapping.fills().get("channel");
        day = mapping.fills().get("received_at");
        told = Set.copyOf(mapping.columns().values());
        known = mapping.values();
        Guess file = draft.beginning();
        file.header().stream().filter(theirs -> !theirs.isBlank()).forEach(theirs -> {
            String ours = mapping.told(theirs);
            boolean forbidden = HeaderReader.isForbidden(theirs);
            columns.add(new ColumnForm(theirs, forbidden ? List.of() : file.words(theirs, EXAMPLES), forbidden, ours));
            if (ValueReader.LISTS.containsKey(ours)) file.words(theirs, MOST_WORDS).forEach(word -> words.add(new WordForm(ours, theirs, word, mapping.told(ours, word))));
        });
    }

    Mapping mapping() {
        Map<String, String> ours = new LinkedHashMap<>();
        columns.stream().filter(column -> !column.isForbidden() && column.getOurs() != null && !column.getOurs().isEmpty()).forEach(column -> ours.put(column.getTheirs(), column.getOurs()));
        Map<String, String> fills = new TreeMap<>();
        if (channel != null && !channel.isBlank()) fills.put("channel", channel);
        if (day != null && !day.isBlank()) fills.put("received_at", day);
        return new Mapping(new Dialect(Charset.forName(charset), delimiter.charAt(0)), ours, values(), dates, fills);
    }

    /** Of words that are not shown holds what was known of them. */
    private Map<String, Map<String, String>> values() {
        Map<String, Map<String, String>> values = new TreeMap<>();
        known.forEach((column, meanings) -> values.put(column, new TreeMap<>(meanings)));
        words.stream().filter(WordForm::isTold).forEach(word -> values.computeIfAbsent(word.getColumn(), none -> new TreeMap<>()).put(Mapping.key(word.getWord()), word.getTold()));
        return values;
    }

    public List<ColumnForm> getColumns() { return columns; }

    public List<WordForm> getWords() { return words; }

    /** Whether a column was told as this one when it was shown. */
    public boolean has(String ours) { return told.contains(ours); }

    public String getCharset() { return charset; }

    public void setCharset(String charset) { this.charset = charset; }

    public String getDelimiter() { return delimiter; }

    public void setDelimiter(String delimiter) { this.delimiter = delimiter; }

    public DateOrder getDates() { return dates; }

    public void setDates(DateOrder dates) { this.dates = dates; }

    public String getChannel() { return channel; }

    public void setChannel(String channel) { this.channel = channel; }

    public String getDay() { return day; }

    public void setDay(String day) { this.day = day; }
}
