package org.countersign.legistar;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.http.Json;
import org.countersign.platform.Bulk;

/** The rows of what was told last, on the connection of the running transaction. */
record Followed(Bulk bulk) {
    /** @param ordinance null: it is on no docket of ours @param told empty: nothing yet */
    record Row(long matterId, Long ordinance, String file, String web, Optional<JsonObject> told) {}

    /** @param action null: its words were not understood @param ours whether a run recorded it */
    record Act(String mark, Long action, String told, boolean ours) {}

    /** For nobody else until the transaction ends. */
    Optional<Row> row(long matterId) {
        return bulk.read("SELECT ordinance_id, file_number, web, told FROM legistar_matter WHERE matter_id = ? FOR UPDATE",
                row -> new Row(matterId, (Long) row.getObject(1), row.getString(2), row.getString(3), Optional.ofNullable(row.getString(4)).map(Followed::parsed)), matterId).stream().findFirst();
    }

    Optional<Long> followerOf(long ordinance) {
        return bulk.read("SELECT matter_id FROM legistar_matter WHERE ordinance_id = ?", row -> row.getLong(1), ordinance).stream().findFirst();
    }

    void keep(Told told, long ordinance, Map<String, Object> said) {
        Matter matter = told.matter();
        bulk.change("INSERT INTO legistar_matter (matter_id, ordinance_id, file_number, enactment_number, web, told) VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE ordinance_id = VALUES(ordinance_id),"
                + " file_number = VALUES(file_number), enactment_number = VALUES(enactment_number), web = VALUES(web), told = VALUES(told), due = FALSE",
                matter.id(), ordinance, matter.file(), matter.enactmentNumber(), told.web(), org.countersign.http.Json.of(said).toString());
        bulk.change("DELETE FROM legistar_relation WHERE matter_id = ?", matter.id());
        bulk.write("INSERT INTO legistar_relation (matter_id, other_id) VALUES (?, ?)", told.relations().stream().map(each -> new Object[] {matter.id(), each.matterId()}).toList());
    }

    /** By their marks, in the order they were told. */
    Map<String, Act> acts(long matterId) {
        Map<String, Act> acts = new LinkedHashMap<>();
        bulk.read("SELECT mark, action_id, told, ours FROM legistar_act WHERE matter_id = ? ORDER BY action_id", row -> new Act(row.getString(1), (Long) row.getObject(2), row.getString(3), row.getBoolean(4)), matterId)
                .forEach(act -> acts.put(act.mark, act));
        return acts;
    }

    /** Who voted how, as it was told last, by the marks of the acts. */
    Map<String, Set<String>> votes(long matterId) {
        Map<String, Set<String>> votes = new HashMap<>();
        bulk.read("SELECT mark, name, choice FROM legistar_ballot WHERE matter_id = ?", row -> votes.computeIfAbsent(row.getString(1), mark -> new HashSet<>()).add(Ballot.said(row.getString(2), row.getString(3))), matterId);
        return votes;
    }

    void keep(long matterId, Act act, List<Ballot> ballots) {
        bulk.change("INSERT INTO legistar_act (matter_id, mark, action_id, told, ours) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE action_id = VALUES(action_id), told = VALUES(told), ours = VALUES(ours)",
                matterId, act.mark, act.action, act.told, act.ours);
        bulk.change("DELETE FROM legistar_ballot WHERE matter_id = ? AND mark = ?", matterId, act.mark);
        List<Object[]> rows = new ArrayList<>();
        for (Ballot each : ballots) rows.add(new Object[] {matterId, act.mark, rows.size(), each.name(), each.value(), each.option()});
        bulk.write("INSERT INTO legistar_ballot (matter_id, mark, seq, name, value, choice) VALUES (?, ?, ?, ?, ?, ?)", rows);
    }

    void forget(long matterId, String mark) {
        bulk.change("DELETE FROM legistar_ballot WHERE matter_id = ? AND mark = ?", matterId, mark);
        bulk.change("DELETE FROM legistar_act WHERE matter_id = ? AND mark = ?", matterId, mark);
    }

    private static JsonObject parsed(String json) {
        return Json.readObject(json);
    }
}
