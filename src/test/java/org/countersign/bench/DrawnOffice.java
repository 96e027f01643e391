package org.countersign.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.TestDatabase;

/**
 * An office after years, drawn by the database itself, the same rows each time: five contacts of each person, half of them calls without
 * words, the others in words of their own; two in three people left an e-mail, half a street, one in three a phone.
 */
record DrawnOffice(TestDatabase database) {
    static final int CONTACTS_OF_EACH = 5;
    private static final int WORDS_OF_EACH = 25;
    private static final List<String> GIVEN = List.of("Ann", "José", "Maria", "William", "Elizabeth", "Katherine", "Robert", "Inés", "Dolores", "Michael", "Tyrone", "Zoë", "Omar", "Priya", "Wei", "Fatima", "Joan",
            "Richard", "Margaret", "Luis", "Carmen", "Theodore", "Beatriz", "Nathaniel", "Susanna", "Francisco", "Deborah", "Anthony", "Rosa", "Samuel");
    private static final List<String> BEGINS = List.of("O’", "Mac", "Har", "Wil", "Fer", "Bran", "Cal", "Den", "Gon", "Lop", "Mar", "Nor", "Pel", "Quin", "Rob", "San", "Tor", "Val", "Whit", "Zim");
    private static final List<String> ENDS = List.of("Brien", "lan", "well", "nandez", "ford", "derón", "nison", "zález", "ez", "tin", "ris", "etier", "tero", "inson", "tiago", "res", "dez", "comb", "mer", "ley", "ston", "by", "man", "stad", "croft");
    private static final List<String> STREETS = List.of("Larkfield Street", "Old Mill Road", "North Harbor Avenue", "Quarry Lane", "Sycamore Court", "West Ferry Street", "Chandler Boulevard", "Orchard Hill Drive",
            "Third Street", "Beacon Terrace", "Willow Place", "South Bridge Road");
    private static final List<String> SAID = List.of("please", "sign", "return", "the", "ordinance", "city", "clinic", "police", "money", "school", "street", "neighbors", "council", "vote", "hours", "trust", "costs", "safe",
            "families", "library", "noise", "permit", "evening", "shop", "curfew", "rent", "buses", "trees", "winter", "budget");

    /** So many contacts, of a fifth as many people. */
    void draw(int contacts) {
        change("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) SELECT seq, CONCAT('2026-', LPAD(seq, 4, '0')), CONCAT('An ordinance concerning ', " + one("seq", "o", SAID) + "), '2026-01-01', 'bench' FROM seq_1_to_20");
        change("INSERT INTO constituent (id, kind, given_name, family_name, name_key) SELECT seq, 'PERSON', " + one("seq", "g", GIVEN) + ", CONCAT(" + one("seq", "b", BEGINS) + ", " + one("seq", "e", ENDS)
                + "), '' FROM seq_1_to_" + contacts / CONTACTS_OF_EACH);
        change("INSERT INTO letter_text (id, text_hash, body) SELECT seq, UNHEX(SHA2(seq, 256)), CONCAT_WS(' ', " + IntStream.range(0, WORDS_OF_EACH).mapToObj(word -> one("seq", "w" + word, SAID)).collect(Collectors.joining(", "))
                + ", CONCAT('parcel', seq % 5000)) FROM seq_1_to_" + contacts / 2);
        change("INSERT INTO contact (id, received_at, channel, recorded_at, recorded_by, text_id, source) SELECT seq, '2026-01-01' + INTERVAL seq * 10 SECOND, IF(seq % 2, 'CALL', 'EMAIL'), '2026-01-01' + INTERVAL seq * 10 SECOND,"
                + " 'bench', IF(seq % 2, NULL, seq DIV 2), 'bench' FROM seq_1_to_" + contacts);
        change("INSERT INTO signer (contact_id, seq, constituent_id, link_rule, residency, evidence, given_name, family_name, email, phone, street, city, zip, why, found_at, found_by)"
                + " SELECT c.seq, 0, k.id, 'NEW', IF(k.id % 3, 'RESIDENT', 'SUBURB'), 'STATED', k.given_name, k.family_name, IF(k.id % 3, CONCAT('p', k.id, '@example.org'), NULL), IF(k.id % 3 = 1, CONCAT('860', 2000000 + k.id), NULL),"
                + " IF(k.id % 2, CONCAT(1 + k.id % 4000, ' ', " + one("k.id", "s", STREETS) + "), NULL), 'Hartford', '06106', '', '2026-01-01', 'bench' FROM seq_1_to_" + contacts
                + " c JOIN constituent k ON k.id = 1 + (c.seq * 7919) % " + contacts / CONTACTS_OF_EACH);
        change("INSERT INTO `position` (ordinance_id, contact_id, stance) SELECT 1 + CRC32(seq) % 20, seq, ELT(1 + CRC32(CONCAT('p', seq)) % 3, 'SUPPORT', 'OPPOSE', 'NEUTRAL') FROM seq_1_to_" + contacts);
        database.rows("ANALYZE TABLE contact, signer, constituent, letter_text, `position`");
    }

    /** One of them by the number and what it is drawn for. */
    private static String one(String number, String what, List<String> several) {
        return "ELT(1 + CONV(LEFT(MD5(CONCAT('" + what + "', " + number + ")), 8), 16, 10) % " + several.size() + ", " + several.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", ")) + ")";
    }

    private void change(String sql) { database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }
}
