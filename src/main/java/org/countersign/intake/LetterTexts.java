package org.countersign.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;
import org.countersign.platform.Sha256;

/** The words people sent, each text kept once however often it came. Told apart by SHA-256 over their UTF-8. */
record LetterTexts(Bulk bulk) {

    /** The ids of these texts, by text; those new among them are kept. */
    Map<String, Long> keep(Collection<String> texts) {
        Map<String, String> byHash = new TreeMap<>();
        texts.forEach(text -> byHash.put(hash(text), text));
        Map<String, Long> ids = known(List.copyOf(byHash.keySet()));
        Map<String, String> unknown = new TreeMap<>(byHash);
        unknown.keySet().removeAll(ids.keySet());
        ids.putAll(add(unknown));
        Map<String, Long> byText = new HashMap<>();
        byHash.forEach((hash, text) -> byText.put(text, ids.get(hash)));
        return byText;
    }

    /** Those of these texts that somebody sent before. */
    Set<String> known(Set<String> texts) {
        Set<String> known = known(texts.stream().map(LetterTexts::hash).toList()).keySet();
        return texts.stream().filter(text -> known.contains(hash(text))).collect(Collectors.toSet());
    }

    /** Nobody else adds the same in this moment: intake holds the stripes of its texts. */
    private Map<String, Long> add(Map<String, String> texts) {
        Iterator<Long> numbers = bulk.draw("letter_text_id", texts.size()).iterator();
        Map<String, Long> ids = new HashMap<>();
        texts.keySet().forEach(hash -> ids.put(hash, numbers.next()));
        bulk.write("INSERT INTO letter_text (id, text_hash, body) VALUES (?, ?, ?)",
                texts.entrySet().stream().map(each -> new Object[] {ids.get(each.getKey()), HexFormat.of().parseHex(each.getKey()), each.getValue()}).toList());
        return ids;
    }

    private Map<String, Long> known(List<String> hashes) {
        Map<String, Long> ids = new HashMap<>();
        List<byte[]> bytes = hashes.stream().map(HexFormat.of()::parseHex).toList();
        bulk.find("SELECT text_hash, id FROM letter_text WHERE text_hash IN (??)", bytes, row -> ids.put(HexFormat.of().formatHex(row.getBytes(1)), row.getLong(2)));
        return ids;
    }

    private static String hash(String text) { return HexFormat.of().formatHex(Sha256.of(text)); }
}
