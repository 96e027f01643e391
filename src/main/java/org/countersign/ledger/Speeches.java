package org.countersign.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.count.Organisations.Speech;
import org.countersign.count.Organisations;
import org.countersign.count.Statement;
import org.countersign.platform.Bulk;
import org.countersign.stance.Stance;

/** Who spoke as or for an organisation. There are few of them beside the contacts, so what an organisation comes to is looked up along their key. */
final class Speeches {
    private static final String SPOKE = "SELECT %s FROM ledger_speech s WHERE s.ordinance_id = o.ordinance_id AND s.organisation_key = o.organisation_key";
    private static final String SAYING = " AND s.stance NOT IN (" + Stance.UNCLEAR.ordinal() + ", " + Stance.NO_POSITION.ordinal() + ")";
    /** The first name, and the stance of the latest that says something (rule 5). */
    private static final String COME_TO = "UPDATE ledger_organisation o SET name = COALESCE((" + SPOKE.formatted("s.name") + " ORDER BY s.received, s.contact_id LIMIT 1), name),"
            + " stance = COALESCE((" + SPOKE.formatted("s.stance") + SAYING + " ORDER BY s.received DESC, s.contact_id DESC LIMIT 1),"
            + " (" + SPOKE.formatted("MIN(s.stance)") + "), stance), contacts = contacts + ? WHERE o.ordinance_id = ? AND o.organisation_key = ?";

    private final Bulk bulk;
    private final Map<Key, Speech> before = new HashMap<>();
    private final Map<Key, Speech> after = new HashMap<>();

    /** In the order in which they are held. */
    private record Organisation(long ordinance, String key) implements Comparable<Organisation> {
        @Override public int compareTo(Organisation other) { return ordinance != other.ordinance ? Long.compare(ordinance, other.ordinance) : key.compareTo(other.key); }
    }

    private record Key(Organisation organisation, long contact) {}

    Speeches(Bulk bulk) { this.bulk = bulk; }

    void read(Collection<Long> contacts) {
        bulk.find("SELECT ordinance_id, organisation_key, received, contact_id, stance, name FROM ledger_speech WHERE contact_id IN (??)", contacts,
                row -> put(before, row.getLong(1), new Speech(row.getString(2), row.getString(6), Stance.values()[row.getInt(5)], row.getLong(3), row.getLong(4))));
    }

    void add(long ordinance, Statement statement) {
        if (statement.contribution().contact()) Organisations.in(statement).forEach(speech -> put(after, ordinance, speech));
    }

    private static Speech put(Map<Key, Speech> all, long ordinance, Speech speech) { return all.put(new Key(new Organisation(ordinance, speech.key()), speech.contact()), speech); }

    void write() {
        Map<Organisation, Integer> concerned = new TreeMap<>();
        List<Object[]> gone = new ArrayList<>(), written = new ArrayList<>();
        before.forEach((key, speech) -> {
            if (speech.equals(after.get(key))) return;
            concerned.merge(key.organisation(), -1, Integer::sum);
            gone.add(new Object[] {key.organisation().ordinance(), speech.key(), speech.at(), speech.contact()});
        });
        after.forEach((key, speech) -> {
            if (speech.equals(before.get(key))) return;
            concerned.merge(key.organisation(), 1, Integer::sum);
            written.add(new Object[] {key.organisation().ordinance(), speech.key(), speech.at(), speech.contact(), speech.stance().ordinal(), speech.name()});
        });
        bulk.write("DELETE FROM ledger_speech WHERE ordinance_id = ? AND organisation_key = ? AND received = ? AND contact_id = ?", gone);
        bulk.write("INSERT INTO ledger_speech (ordinance_id, organisation_key, received, contact_id, stance, name) VALUES (?, ?, ?, ?, ?, ?)", written);
        come(concerned);
    }

    /** They are held by the first statement, all in one order, before anybody looks what they come to. */
    private void come(Map<Organisation, Integer> concerned) {
        bulk.write("INSERT INTO ledger_organisation (ordinance_id, organisation_key, name, stance, contacts) VALUES (?, ?, '', 0, 0) ON DUPLICATE KEY UPDATE contacts = contacts",
                concerned.keySet().stream().map(each -> new Object[] {each.ordinance(), each.key()}).toList());
        bulk.write(COME_TO, concerned.entrySet().stream().map(each -> new Object[] {each.getValue(), each.getKey().ordinance(), each.getKey().key()}).toList());
    }
}
