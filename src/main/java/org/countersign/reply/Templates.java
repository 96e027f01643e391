package org.countersign.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.reply.Template.Again;
import org.countersign.reply.Template.Edition;
import org.countersign.reply.Template.Terms;
import org.countersign.residency.Residency;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** The templates of replies, written by administrators and staff. A change of words is another edition: what was drafted or approved keeps its own. */
@ApplicationScoped
@Transactional
public class Templates {
    private static final String SELECT = "SELECT t.id, t.version, t.name, t.again, t.again_days, t.retired, o.file_number, t.stance, t.residency, e.no, e.subject_en, e.body_en, e.subject_es, e.body_es, e.written_by, e.written_at FROM reply_template t"
            + " LEFT JOIN ordinance o ON o.id = t.ordinance_id JOIN reply_edition e ON e.template_id = t.id AND e.no = ";

    private static final String ORDINANCE = "(SELECT id FROM ordinance WHERE file_number = ?)";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** Those in use first, by name. */
    public List<Template> all() {
        mayWrite();
        return Bulk.of(em).read(SELECT + "t.edition ORDER BY t.retired, t.name", Templates::of);
    }

    public Optional<Template> byId(long id) {
        mayWrite();
        return Bulk.of(em).read(SELECT + "t.edition WHERE t.id = ?", Templates::of, id).stream().findFirst();
    }

    /** With the words it had then. */
    public Optional<Template> byId(long id, int edition) {
        mayWrite();
        return Bulk.of(em).read(SELECT + "? WHERE t.id = ?", Templates::of, edition, id).stream().findFirst();
    }

    private static Template of(ResultSet row) throws SQLException {
        Edition edition = new Edition(row.getInt("no"), new TemplateText(row.getString("subject_en"), row.getString("body_en"), row.getString("subject_es"), row.getString("body_es")), row.getString("written_by"),
                row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
        return new Template(new Seen(row.getLong("id"), row.getLong("version")), new Terms(row.getString("name"), Again.valueOf(row.getString("again")), row.getObject("again_days", Integer.class), purpose(row)),
                row.getBoolean("retired"), edition);
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        String stance = row.getString("stance"), residency = row.getString("residency");
        return new Purpose(row.getString("file_number"), stance == null ? null : Stance.valueOf(stance), residency == null ? null : Residency.valueOf(residency));
    }

    /** @return its number @throws Refused where another has the name */
    public long add(Terms terms, TemplateText text) {
        mayWrite();
        Bulk bulk = Bulk.of(em);
        if (bulk.change("INSERT IGNORE INTO reply_template (name, again, again_days, ordinance_id, stance, residency, edition) VALUES (?, ?, ?, " + ORDINANCE + ", ?, ?, 1)", terms.name(), terms.again(), terms.days(),
                terms.purpose().ordinance(), terms.purpose().stance(), terms.purpose().residency()) == 0) throw new Refused("reply.template.known", terms.name());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        write(bulk, id, 1, text);
        journal.record(who.name(), "reply.templateWritten", "replyTemplate", String.valueOf(id), null, told(terms, 1, text));
        return id;
    }

    public void change(Seen seen, Terms terms, TemplateText text) {
        mayWrite();
        Bulk bulk = Bulk.of(em);
        Template before = locked(bulk, seen);
        if (!bulk.read("SELECT id FROM reply_template WHERE name = ? AND id <> ?", row -> row.getLong(1), terms.name(), seen.id()).isEmpty()) throw new Refused("reply.template.known", terms.name());
        int edition = before.edition().text().equals(text) ? before.edition().no() : before.edition().no() + 1;
        if (edition > before.edition().no()) write(bulk, seen.id(), edition, text);
        bulk.change("UPDATE reply_template SET name = ?, again = ?, again_days = ?, ordinance_id = " + ORDINANCE + ", stance = ?, residency = ?, edition = ?, version = version + 1 WHERE id = ?", terms.name(), terms.again(), terms.days(),
                terms.purpose().ordinance(), terms.purpose().stance(), terms.purpose().residency(), edition, seen.id());
        journal.record(who.name(), "reply.templateChanged", "replyTemplate", String.valueOf(seen.id()), told(before.terms(), before.edition().no(), before.edition().text()), told(terms, edition, text));
    }

    private static Map<String, Object> told(Terms terms, int edition, TemplateText text) {
        Map<String, Object> told = new LinkedHashMap<>(Map.of("name", terms.name(), "edition", edition, "words", text.hash()));
        told.put("ordinance", terms.purpose().ordinance());
        told.put("stance", terms.purpose().stance());
        told.put("residency", terms.purpose().residency());
        told.values().removeIf(Objects::isNull);
        return told;
    }

    /** Nothing more is drafted by it; or it is used again. */
    public void retire(Seen seen) {
        mayWrite();
        Template before = locked(Bulk.of(em), seen);
        Bulk.of(em).change("UPDATE reply_template SET retired = NOT retired, version = version + 1 WHERE id = ?", seen.id());
        journal.record(who.name(), "reply.templateRetired", "replyTemplate", String.valueOf(seen.id()), Map.of("retired", before.retired()), Map.of("retired", !before.retired()));
    }

    private Template locked(Bulk bulk, Seen seen) {
        Template before = bulk.read(SELECT + "t.edition WHERE t.id = ? FOR UPDATE", Templates::of, seen.id()).stream().findFirst().orElseThrow(() -> new Missing("replyTemplate"));
        seen.mustStillBe(before.seen());
        return before;
    }

    private void write(Bulk bulk, long id, int no, TemplateText text) {
        bulk.change("INSERT INTO reply_edition (template_id, no, subject_en, body_en, subject_es, body_es, written_by, written_at) VALUES (?,?,?,?,?,?,?,?)", id, no, text.subjectEn(), text.bodyEn(), text.subjectEs(),
                text.bodyEs(), who.name(), utc(Instant.now()));
    }

    /** Whoever reads what people write may answer it; the program itself drafts and sends. */
    void mayWrite() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("replies are not for " + who.role());
    }

    static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC); }
}
