package org.countersign.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.platform.Bulk;
import org.countersign.platform.Sha256;

/** The words people sent, each text kept once however often it came. Told apart by SHA-256 over their UTF-8. */
record LetterTexts(Bulk bulk) {

    /** The ids of these texts, by text; those new among them are kept. */
    Map<String, Long> keep(Collection<String> texts) {
        Map<String, String> byHash = new TreeMap<>();
        texts.forEach(text -> byHash.put(hash(text), text));
        Map<String, Long> ids = known(byHash.keySet());
        Map<String, String> unknown = new TreeMap<>(byHash);
        unknown.keySet().removeAll(ids.keySet());
        if (!unknown.isEmpty()) {
            add(unknown);
            ids.putAll(known(unknown.keySet()));                                // another desk may have been first
        }
        Map<String, Long> byText = new HashMap<>();
        byHash.forEach((hash, text) -> byText.put(text, ids.get(hash)));
        return byText;
    }

    private void add(Map<String, String> texts) {
        Iterator<Long> ids = bulk.draw("letter_text_id", texts.size()).iterator();
        List<Object[]> rows = new ArrayList<>();
        texts.forEach((hash, text) -> rows.add(new Object[] {ids.next(), HexFormat.of().parseHex(hash), text}));
        bulk.write("INSERT IGNORE INTO letter_text (id, text_hash, body) VALUES (?, ?, ?)", rows);
    }

    private Map<String, Long> known(Collection<String> hashes) {
        Map<String, Long> ids = new HashMap<>();
        List<byte[]> bytes = hashes.stream().map(HexFormat.of()::parseHex).toList();
        bulk.find("SELECT text_hash, id FROM letter_text WHERE text_hash IN (??)", bytes, row -> ids.put(HexFormat.of().formatHex(row.getBytes(1)), row.getLong(2)));
        return ids;
    }

    /** The texts with these ids. */
    Map<Long, String> bodies(Collection<Long> ids) {
        Map<Long, String> bodies = new HashMap<>();
        bulk.find("SELECT id, body FROM letter_text WHERE id IN (??)", ids, row -> bodies.put(row.getLong(1), row.getString(2)));
        return bodies;
    }

    private static String hash(String text) { return HexFormat.of().formatHex(Sha256.of(text)); }
}
