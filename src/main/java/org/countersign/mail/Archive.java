package org.countersign.mail;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.mail.EnclosureReader.Spot;
import org.countersign.platform.Bulk;
import org.countersign.platform.Sha256;

/** The raw bytes of letters: deflated, what many of them enclose kept once, and put together again to the byte. */
record Archive(Bulk bulk) {
    /** A letter of a contact, by the hash of its body. */
    record Kept(long contact, byte[] hash, byte[] raw) {}

    private record Enclosed(int spot, byte[] hash) {}

    /** Of letters that have their rows already. */
    void keep(List<Kept> letters) {
        Packing packing = new Packing();
        List<Object[]> pieces = new ArrayList<>(), enclosed = new ArrayList<>();
        Map<String, byte[]> enclosures = new TreeMap<>();
        for (Kept each : letters) {
            List<byte[]> packed = packing.pack(parted(each, enclosed, enclosures));
            for (int seq = 0; seq < packed.size(); seq++) pieces.add(new Object[] {each.contact, each.hash, seq, packed.get(seq)});
        }
        bulk.write("INSERT INTO letter_piece (contact_id, body_hash, seq, bytes) VALUES (?,?,?,?)", pieces);
        enclose(packing, enclosures);
        bulk.write("INSERT INTO letter_enclosure (contact_id, body_hash, spot, hash) VALUES (?,?,?,?)", enclosed);
    }

    /** @return what is left of it */
    private static byte[] parted(Kept letter, List<Object[]> enclosed, Map<String, byte[]> enclosures) {
        List<Spot> spots = EnclosureReader.read(letter.raw);
        if (spots.isEmpty()) return letter.raw;
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        int at = 0;
        for (Spot each : spots) {
            byte[] bytes = Arrays.copyOfRange(letter.raw, each.from(), each.to()), hash = Sha256.digest().digest(bytes);
            enclosures.putIfAbsent(HexFormat.of().formatHex(hash), bytes);
            enclosed.add(new Object[] {letter.contact, letter.hash, each.from(), hash});
            rest.write(letter.raw, at, each.from() - at);
            at = each.to();
        }
        rest.write(letter.raw, at, letter.raw.length - at);
        return rest.toByteArray();
    }

    /** In the order of their hashes, as every other writer has them; what is there already is not packed again. */
    private void enclose(Packing packing, Map<String, byte[]> enclosures) {
        List<byte[]> asked = enclosures.keySet().stream().map(HexFormat.of()::parseHex).toList();
        TreeSet<String> there = new TreeSet<>(bulk.find("SELECT HEX(hash) FROM enclosure WHERE seq = 0 AND hash IN (??) LOCK IN SHARE MODE", asked, row -> row.getString(1).toLowerCase(Locale.ROOT)));
        List<Object[]> pieces = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : enclosures.entrySet()) {
            if (there.contains(each.getKey())) continue;
            List<byte[]> packed = packing.pack(each.getValue());
            for (int seq = 0; seq < packed.size(); seq++) pieces.add(new Object[] {HexFormat.of().parseHex(each.getKey()), seq, packed.get(seq)});
        }
        bulk.write("INSERT IGNORE INTO enclosure (hash, seq, bytes) VALUES (?,?,?)", pieces);
    }

    /** As it came; empty: there is no such letter. */
    byte[] raw(long contact, byte[] hash) {
        byte[] rest = Packing.unpack(bulk.read("SELECT bytes FROM letter_piece WHERE contact_id = ? AND body_hash = ? ORDER BY seq", row -> row.getBytes(1), contact, hash));
        List<Enclosed> enclosed = bulk.read("SELECT spot, hash FROM letter_enclosure WHERE contact_id = ? AND body_hash = ? ORDER BY spot", row -> new Enclosed(row.getInt(1), row.getBytes(2)), contact, hash);
        if (enclosed.isEmpty()) return rest;
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        int at = 0;
        for (Enclosed each : enclosed) {
            int before = each.spot - raw.size();
            raw.write(rest, at, before);
            at += before;
            raw.writeBytes(Packing.unpack(bulk.read("SELECT bytes FROM enclosure WHERE hash = ? ORDER BY seq", row -> row.getBytes(1), (Object) each.hash)));
        }
        raw.write(rest, at, rest.length - at);
        return raw.toByteArray();
    }

    /** What no letter encloses any more goes, whole. Another may take one of them up in this moment: then it stays. */
    void clear() {
        List<byte[]> left = bulk.read("SELECT e.hash FROM enclosure e WHERE e.seq = 0 AND NOT EXISTS (SELECT 1 FROM letter_enclosure l WHERE l.hash = e.hash)", row -> row.getBytes(1));
        for (byte[] hash : left) bulk.change("DELETE IGNORE FROM enclosure WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM letter_enclosure l WHERE l.hash = enclosure.hash)", (Object) hash);
    }
}
