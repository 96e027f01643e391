package org.countersign.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.sheet.CsvHeader;

/** Reads the name of a column as one of ours, by the words offices use, in English and Spanish. */
public final class HeaderReader {
    /** Not a column of ours, but often one of theirs: given and family name in one. */
    public static final String FULL_NAME = "full_name";
    /** Whatever a column may be told as. */
    public static final List<String> COLUMNS = Stream.concat(CsvHeader.COLUMNS.stream(), Stream.of(FULL_NAME)).toList();
    private static final WordList WORDS = WordList.of("headers.txt");
    private static final WordList NEVER = WordList.of("never.txt");
    private static final Pattern TELLS = Pattern.compile("(?i)immigration|citizenship|ciudadania|migratori|birth|nacimiento|\\brace\\b|ethnic|religi|political party|\\bssn\\b|social security|seguro social"
            + "|passport|pasaporte|national origin|driver.?s? licen[sc]e");

    private HeaderReader() {}

    /** @return nothing where it says nothing we know, or what must not be taken */
    public static Optional<String> read(String header) {
        if (isForbidden(header)) return Optional.empty();
        String name = WordList.plain(header);
        return COLUMNS.stream().filter(column -> WordList.plain(column).equals(name)).findFirst().or(() -> WORDS.meaning(header));
    }

    /** The columns of a file one by one, in its order; each of ours at most once, blank where there is none. */
    public static List<String> read(List<String> headers) {
        List<String> ours = new ArrayList<>();
        for (String header : headers) ours.add(read(header).filter(column -> !ours.contains(column)).orElse(""));
        if (ours.contains("last_name") || ours.contains("first_name")) ours.replaceAll(column -> column.equals(FULL_NAME) ? "" : column);
        return Collections.unmodifiableList(ours);
    }

    /** What an office must not hold of people who write to it, by law or by our own rule: status, origin, faith, party, birth, identity numbers. */
    public static boolean isForbidden(String header) {
        return NEVER.meaning(header).isPresent() || TELLS.matcher(WordList.unmarked(header).replaceAll("(?<=[a-z])(?=[A-Z])|[_-]", " ")).find();
    }
}
