package org.countersign.triage;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;

/** The rows of a decision: who made it and when, and contacts as they were before it, kept beside it and put back as they were. */
record Before(Bulk bulk, long decision) {
    private static final String POSITION = "ordinance_id, contact_id, stance, suggested, action_asked, reasons, ordinance_version, coded_by, coded_at, import_id";
    private static final String SIGNER = "contact_id, seq, constituent_id, link_rule, linked_by, linked_at, residency, evidence, conflict, review, reviewed_by, reviewed_at, household_key, has_identifier,"
            + " street, unit, city, state, zip, country, declared, substitute, why, district, locality, found_at, found_by";
    private static final String NAME = "given_name, family_name, phone, phone_key, name_key";

    /** A contact as a decision left it, and what was learned from it; null: nothing. */
    record Taken(Seen seen, SubjectRules.Learned learned) {}

    static Before begin(Bulk bulk, String verb, String by) {
        bulk.change("INSERT INTO decision (verb, made_by, made_at) VALUES (?, ?, ?)", verb, by, LocalDateTime.now(ZoneOffset.UTC));
        return new Before(bulk, bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0));
    }

    /** There is more of it. @throws Missing where it was taken back meanwhile, or is another's */
    void goOn(String verb, String by) {
        if (bulk.read("SELECT id FROM decision WHERE id = ? AND verb = ? AND made_by = ? AND undone_at IS NULL FOR UPDATE", row -> row.getLong(1), decision, verb, by).isEmpty()) throw new Missing("decision");
    }

    void keep(Collection<Long> contacts) {
        bulk.find("SELECT id FROM contact WHERE id IN (??) ORDER BY id FOR UPDATE", contacts, row -> row.getLong(1));
        bulk.changeAll("INSERT INTO decision_contact (decision_id, contact_id, version_before, set_aside, set_aside_by, set_aside_at, latitude, longitude) SELECT " + decision
                + ", id, version, set_aside, set_aside_by, set_aside_at, latitude, longitude FROM contact WHERE id IN (??)", contacts);
        bulk.changeAll("INSERT INTO decision_position (decision_id, " + POSITION + ") SELECT " + decision + ", " + POSITION + " FROM `position` WHERE contact_id IN (??)", contacts);
        bulk.changeAll("INSERT INTO decision_signer (decision_id, " + SIGNER + ", " + NAME + ") SELECT " + decision + ", " + SIGNER + ", " + NAME + " FROM signer WHERE contact_id IN (??)", contacts);
    }

    void learned(long contact, SubjectRules.Learned what) {
        bulk.change("UPDATE decision_contact SET rule_id = ?, rule_effect = ? WHERE decision_id = ? AND contact_id = ?", what.rule(), what.effect(), decision, contact);
    }

    /** Those that were kept since it was closed last are as it leaves them. */
    void close() { bulk.change("UPDATE decision_contact d JOIN contact c ON c.id = d.contact_id SET d.version_then = c.version WHERE d.decision_id = ? AND d.version_then = 0", decision); }

    /** When it was made; nobody else takes it back until this transaction ends. @throws Missing where it is another's @throws Refused where it was taken back */
    LocalDateTime hold(String by) {
        List<LocalDateTime[]> made = bulk.read("SELECT made_at, undone_at FROM decision WHERE id = ? AND made_by = ? FOR UPDATE", row -> new LocalDateTime[] {row.getObject(1, LocalDateTime.class), row.getObject(2, LocalDateTime.class)}, decision, by);
        if (made.isEmpty()) throw new Missing("decision");
        if (made.get(0)[1] != null) throw new Refused("triage.undone.already");
        return made.get(0)[0];
    }

    List<Taken> taken() {
        return bulk.read("SELECT contact_id, version_then, rule_id, rule_effect FROM decision_contact WHERE decision_id = ? ORDER BY contact_id", row -> new Taken(new Seen(row.getLong(1), row.getLong(2)),
                row.getString(4) == null ? null : new SubjectRules.Learned(row.getLong(3), SubjectRules.Effect.valueOf(row.getString(4)))), decision);
    }

    /** A constituent who was gone with the last of their contacts is there again; what they are known by follows from it. */
    void putBack(long contact) {
        bulk.change("INSERT IGNORE INTO constituent (id, kind) SELECT d.constituent_id, IF(COALESCE(d.name_key, s.name_key) = '' AND s.organisation_key IS NOT NULL, 'ORGANISATION', 'PERSON') FROM decision_signer d"
                + " JOIN signer s ON s.contact_id = d.contact_id AND s.seq = d.seq WHERE d.decision_id = ? AND d.contact_id = ? AND d.constituent_id IS NOT NULL", decision, contact);
        bulk.change("DELETE FROM `position` WHERE contact_id = ?", contact);
        bulk.change("INSERT INTO `position` (" + POSITION + ") SELECT " + POSITION + " FROM decision_position WHERE decision_id = ? AND contact_id = ?", decision, contact);
        bulk.change("UPDATE contact c JOIN decision_contact d ON d.contact_id = c.id AND d.decision_id = ? SET c.set_aside = d.set_aside, c.set_aside_by = d.set_aside_by,"
                + " c.set_aside_at = d.set_aside_at, c.latitude = d.latitude, c.longitude = d.longitude WHERE c.id = ?", decision, contact);
        bulk.change("UPDATE signer s JOIN decision_signer d ON d.contact_id = s.contact_id AND d.seq = s.seq AND d.decision_id = ? SET " + set() + " WHERE s.contact_id = ?", decision, contact);
    }

    private static String set() { return SIGNER.replace("contact_id, seq, ", "").replaceAll("\\w+", "s.$0 = d.$0") + ", " + NAME.replaceAll("\\w+", "s.$0 = IF(d.name_key IS NULL, s.$0, d.$0)"); }

    /** These were taken back: the decision is on the others alone. */
    void forget(Collection<Long> contacts) {
        for (String table : List.of("decision_contact", "decision_position", "decision_signer")) bulk.changeAll("DELETE FROM " + table + " WHERE decision_id = " + decision + " AND contact_id IN (??)", contacts);
    }

    /** Earlier decisions on this contact may be taken back too: it is again as they left it. */
    void standsAgain(long contact) {
        bulk.change("UPDATE decision_contact e JOIN decision_contact d ON d.contact_id = e.contact_id AND d.version_before = e.version_then AND d.decision_id = ? JOIN contact c ON c.id = e.contact_id"
                + " SET e.version_then = c.version WHERE e.contact_id = ?", decision, contact);
    }

    /** It was taken back whole. */
    void undone() { bulk.change("UPDATE decision SET undone_at = ? WHERE id = ?", LocalDateTime.now(ZoneOffset.UTC), decision); }
}
