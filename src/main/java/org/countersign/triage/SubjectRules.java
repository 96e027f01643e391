package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What was learned from subjects (features.md 51): taught by coding, confirmed by agreeing, stopped by whoever contradicts until it would have expired, removed by whoever wants and then taught anew. */
@ApplicationScoped
@Transactional
public class SubjectRules {
    private static final String STANDS = "stopped_at IS NULL AND expires_at > ?";
    private static final String RULES = "SELECT r.*, o.file_number FROM subject_rule r JOIN ordinance o ON o.id = r.ordinance_id";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Event<PositionsChanged> news;
    @Inject @ConfigProperty(name = "countersign.triage.ruleDays", defaultValue = "60") int days;

    /** What a coding did to a rule. */
    enum Effect { TAUGHT, CONFIRMED, REJECTED }

    /** A rule and what was done to it. */
    record Learned(long rule, Effect effect) {}

    /** What may be learned from. @param mailbox the address it came to; "": not told */
    record Lesson(long contact, long ordinance, String subject, String mailbox) {}

    /** A person has said what a contact with this subject says of the ordinance. @return empty where nothing can be learned from it */
    Optional<Learned> learn(Lesson from, Stance said) {
        String key = SubjectReader.key(from.subject());
        if (key.isEmpty() || said == null || !said.saysSomething()) return Optional.empty();
        Bulk bulk = Bulk.of(em);
        List<SubjectRule> known = bulk.read(RULES + " WHERE r.ordinance_id = ? AND r.subject_key = ? AND r.mailbox = ? ORDER BY r.id DESC LIMIT 1 FOR UPDATE", SubjectRules::rule, from.ordinance(), key, from.mailbox());
        if (known.isEmpty() || known.get(0).isOverAt(Instant.now())) return Optional.of(teach(bulk, from, key, said));
        SubjectRule rule = known.get(0);
        if (rule.stoppedBy() != null || rule.contact() == from.contact()) return Optional.empty();                 // contradicted: while it would stand, the subject tells nothing
        if (rule.stance() == said) return Optional.of(note(bulk, rule, Effect.CONFIRMED, "UPDATE subject_rule SET confirmed = confirmed + 1 WHERE id = ?"));
        bulk.change("UPDATE subject_rule SET stopped_at = ?, stopped_by = ? WHERE id = ?", utc(Instant.now()), who.name(), rule.id());
        journal.record(who.name(), "triage.ruleContradicted", "rule", String.valueOf(rule.id()), told(rule), Map.of("stance", said, "contacts", withdraw(bulk, rule.id())));
        return Optional.of(note(bulk, rule, Effect.REJECTED, "UPDATE subject_rule SET rejected = rejected + 1 WHERE id = ?"));
    }

    private static Map<String, Object> told(SubjectRule rule) { return Map.of("subject", rule.subject(), "ordinance", rule.ordinance(), "stance", rule.stance()); }

    private static Learned note(Bulk bulk, SubjectRule rule, Effect effect, String sql) {
        bulk.change(sql, rule.id());
        return new Learned(rule.id(), effect);
    }

    /** Those that wait with this subject are looked at once more. */
    private Learned teach(Bulk bulk, Lesson from, String key, Stance said) {
        Instant now = Instant.now();
        bulk.change("INSERT INTO subject_rule (ordinance_id, subject_key, mailbox, stance, contact_id, taught_by, taught_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                from.ordinance(), key, from.mailbox(), said, from.contact(), who.name(), utc(now), utc(now.plus(Duration.ofDays(days))));
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        bulk.change("UPDATE waiting SET unread = TRUE WHERE subject_key = ? AND (ordinance_id = ? AND queue = 'UNCODED' OR queue = 'UNTRIAGED')", key, from.ordinance());
        return new Learned(id, Effect.TAUGHT);
    }

    /** As before the coding that did this. */
    void unlearn(Learned learned) {
        Bulk bulk = Bulk.of(em);
        switch (learned.effect()) {
            case TAUGHT -> {
                withdraw(bulk, learned.rule());
                bulk.change("DELETE FROM subject_rule WHERE id = ?", learned.rule());
            }
            case CONFIRMED -> bulk.change("UPDATE subject_rule SET confirmed = confirmed - 1 WHERE id = ?", learned.rule());
            case REJECTED -> {
                bulk.change("UPDATE subject_rule SET rejected = rejected - 1, stopped_at = NULL, stopped_by = NULL WHERE id = ?", learned.rule());
                bulk.change("UPDATE waiting w JOIN subject_rule r ON r.subject_key = w.subject_key SET w.unread = TRUE WHERE r.id = ? AND (w.queue = 'UNCODED' AND r.ordinance_id = w.ordinance_id OR w.queue = 'UNTRIAGED')", learned.rule());
            }
        }
    }

    /** It suggests nothing any more, and what rests on it and nobody confirmed is uncoded again, to be read for what its own words say. */
    public void remove(long rule) {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("rules are not removed by " + who.role());
        Bulk bulk = Bulk.of(em);
        SubjectRule before = bulk.read(RULES + " WHERE r.id = ? AND r.stopped_at IS NULL FOR UPDATE", SubjectRules::rule, rule).stream().findFirst().orElseThrow(() -> new Missing("rule"));
        bulk.change("UPDATE subject_rule SET stopped_at = ?, stopped_by = ? WHERE id = ?", utc(Instant.now()), who.name(), rule);
        journal.record(who.name(), "triage.ruleRemoved", "rule", String.valueOf(rule), told(before), Map.of("contacts", withdraw(bulk, rule)));
    }

    /** @return the contacts that are not suggested the same any more */
    private Set<Long> withdraw(Bulk bulk, long rule) {
        List<long[]> open = bulk.read("SELECT s.contact_id, s.ordinance_id FROM suggestion s JOIN `position` p ON p.contact_id = s.contact_id AND p.ordinance_id = s.ordinance_id"
                + " WHERE s.rule_id = ? AND p.suggested ORDER BY 1, 2 FOR UPDATE", row -> new long[] {row.getLong(1), row.getLong(2)}, rule);
        Set<Long> contacts = open.stream().map(each -> each[0]).collect(Collectors.toCollection(TreeSet::new));
        if (open.isEmpty()) return contacts;
        bulk.write("UPDATE `position` p JOIN suggestion s ON s.contact_id = p.contact_id AND s.ordinance_id = p.ordinance_id SET p.stance = NULL, p.suggested = FALSE,"
                + " p.action_asked = IF(s.asked, NULL, p.action_asked) WHERE p.contact_id = ? AND p.ordinance_id = ?", open.stream().map(each -> new Object[] {each[0], each[1]}).toList());
        bulk.write("UPDATE contact SET version = version + 1 WHERE id = ?", open.stream().map(each -> new Object[] {each[0]}).toList());
        bulk.write("DELETE FROM `position` WHERE contact_id = ? AND ordinance_id = ? AND stance IS NULL AND EXISTS (SELECT 1 FROM suggestion s WHERE s.contact_id = `position`.contact_id AND s.ordinance_id = `position`.ordinance_id AND s.by_subject)",
                open.stream().map(each -> new Object[] {each[0], each[1]}).toList());
        bulk.change("DELETE s FROM suggestion s LEFT JOIN `position` p ON p.contact_id = s.contact_id AND p.ordinance_id = s.ordinance_id WHERE s.rule_id = ? AND p.stance IS NULL", rule);
        news.fire(new PositionsChanged(open.stream().map(each -> each[1]).collect(Collectors.toSet()), Concerned.known(contacts), Concerned.NONE));
        return contacts;
    }

    /** Of one ordinance or (null) of all, those that stand first. */
    public List<SubjectRule> list(String ordinance, int most) {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("rules are not for " + who.role());
        String on = ordinance == null ? "" : " WHERE o.file_number = ?";
        Object[] values = ordinance == null ? new Object[] {most} : new Object[] {ordinance, most};
        return Bulk.of(em).read(RULES + on + " ORDER BY r.stopped_at IS NOT NULL, r.id DESC LIMIT ?", SubjectRules::rule, values);
    }

    /** Those that stand for these subjects, whatever the ordinance. */
    List<Standing> standing(Set<String> keys) {
        return Bulk.of(em).find("SELECT id, ordinance_id, subject_key, mailbox, stance FROM subject_rule WHERE " + STANDS + " AND subject_key IN (??)", keys,
                row -> new Standing(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), Stance.valueOf(row.getString(5))), utc(Instant.now()));
    }

    /** A rule that suggests. */
    record Standing(long id, long ordinance, String subjectKey, String mailbox, Stance stance) {}

    private static SubjectRule rule(ResultSet row) throws SQLException {
        return new SubjectRule(row.getLong("id"), row.getString("file_number"), row.getString("subject_key"), row.getString("mailbox"), Stance.valueOf(row.getString("stance")), row.getLong("contact_id"), row.getString("taught_by"),
                instant(row, "taught_at"), instant(row, "expires_at"), row.getInt("confirmed"), row.getInt("rejected"), row.getString("stopped_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException { return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC); }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
