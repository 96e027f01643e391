package org.countersign.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.constituent.Kind;
import org.countersign.constituent.Mergers;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;

/** What constituents are at this moment of a transaction, as the journal keeps it of a merger. */
record Standing(Bulk bulk) {
    /** @param mergedInto null: it was not @param held how many signers it holds, by the number of the constituent they are linked to */
    record State(long id, long version, Kind kind, String name, boolean hasIdentifier, Long mergedInto, Map<String, Object> held) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("name", name);
            json.put("hasIdentifier", hasIdentifier);
            json.put("mergedInto", mergedInto);
            json.put("signatures", held);
            return json;
        }
    }

    /** @throws Missing where there is none @throws jakarta.persistence.OptimisticLockException where it is no longer what was seen */
    State of(Seen seen) {
        State state = of(seen.id());
        seen.mustStillBe(new Seen(state.id, state.version));
        return state;
    }

    State of(long id) { return find(id).orElseThrow(() -> new Missing("constituent")); }

    Optional<State> find(long id) {
        Map<String, Object> held = new LinkedHashMap<>();
        bulk.find(Mergers.HELD + "SELECT h.id, COUNT(s.contact_id) FROM held h LEFT JOIN signer s ON s.constituent_id = h.id GROUP BY h.id", Set.of(id),
                row -> held.put(row.getString(1), row.getLong(2)));
        List<State> found = bulk.read("SELECT id, version, kind, CONCAT_WS(' ', given_name, family_name, IF(kind = 'ORGANISATION', organisation, NULL)) AS name, has_identifier, merged_into"
                + " FROM constituent WHERE id = ? FOR UPDATE", row -> state(row, held), id);
        return found.stream().findFirst();
    }

    private static State state(ResultSet row, Map<String, Object> held) throws SQLException {
        long into = row.getLong("merged_into");
        return new State(row.getLong("id"), row.getLong("version"), Kind.valueOf(row.getString("kind")), row.getString("name"), row.getBoolean("has_identifier"),
                into == 0 ? null : into, held);
    }
}
