package org.countersign.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;

/** The reason codes, each with a number; codes are one in any case, as {@link String#CASE_INSENSITIVE_ORDER} has it. */
final class ReasonBook {
    private final Bulk bulk;
    private final Map<String, Long> known = new HashMap<>();

    ReasonBook(Bulk bulk) { this.bulk = bulk; }

    /** That knows all there are from the beginning. */
    static ReasonBook whole(Bulk bulk) {
        ReasonBook book = new ReasonBook(bulk);
        bulk.read("SELECT fold, id FROM ledger_reason", row -> book.known.put(row.getString(1), row.getLong(2)));
        return book;
    }

    /** Of those known. @return 0: none */
    long number(String word) { return known.getOrDefault(fold(word), 0L); }

    /** As it was first written; blank: there is none. */
    String word(long number) { return bulk.read("SELECT word FROM ledger_reason WHERE id = ?", row -> row.getString(1), number).stream().findFirst().orElse(""); }

    /** Gives a number to those that have none. */
    void learn(Collection<Entries.Entry> entries) {
        Map<String, String> words = new LinkedHashMap<>();
        entries.stream().map(Entries.Entry::reasons).filter(Objects::nonNull).distinct().flatMap(each -> Arrays.stream(each.split(";"))).forEach(word -> words.putIfAbsent(fold(word), word));
        read(words.keySet());
        words.keySet().removeAll(known.keySet());
        if (words.isEmpty()) return;
        bulk.write("INSERT IGNORE INTO ledger_reason (word, fold) VALUES (?, ?)", words.entrySet().stream().map(each -> new Object[] {each.getValue(), each.getKey()}).toList());
        read(words.keySet());
    }

    private void read(Collection<String> folds) { bulk.find("SELECT fold, id FROM ledger_reason WHERE fold IN (??)", folds, row -> known.put(row.getString(1), row.getLong(2))); }

    /** @param reasons with semicolons between */
    Set<Long> numbers(String reasons) {
        Set<String> folds = Arrays.stream(reasons.split(";")).map(ReasonBook::fold).collect(Collectors.toSet());
        if (!known.keySet().containsAll(folds)) read(folds);
        return folds.stream().map(known::get).collect(Collectors.toSet());
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder();
        for (char letter : word.toCharArray()) folded.append(Character.toLowerCase(Character.toUpperCase(letter)));
        return folded.toString();
    }
}
