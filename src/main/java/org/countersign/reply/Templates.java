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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.reply.Template.Again;
import org.countersign.reply.Template.Edition;
import org.countersign.reply.Template.Terms;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The templates of replies, written by administrators and staff. A change of words is another edition: what was drafted or approved keeps its own. */
@ApplicationScoped
@Transactional
public class Templates {
    private static final String SELECT = "SELECT t.id, t.version, t.name, t.again, t.again_days, t.retired, e.no, e.subject_en, e.body_en, e.subject_es, e.body_es, e.written_by, e.written_at FROM reply_template t"
            + " JOIN reply_edition e ON e.template_id = t.id AND e.no = ";

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
        return new Template(new Seen(row.getLong("id"), row.getLong("version")), new Terms(row.getString("name"), Again.valueOf(row.getString("again")), row.getObject("again_days", Integer.class)), row.getBoolean("retired"), edition);
    }

    /** @return its number @throws Refused where another has the name */
    public long add(Terms terms, TemplateText text) {
        mayWrite();
        Bulk bulk = Bulk.of(em);
        if (bulk.change("INSERT IGNORE INTO reply_template (name, again, again_days, edition) VALUES (?, ?, ?, 1)", terms.name(), terms.again(), terms.days()) == 0) throw new Refused("reply.template.known", terms.name());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        write(bulk, id, 1, text);
        journal.record(who.name(), "reply.templateWritten", "replyTemplate", String.valueOf(id), null, Map.of("name", terms.name(), "edition", 1, "words", text.hash()));
        return id;
    }

    public void change(Seen seen, Terms terms, TemplateText text) {
        mayWrite();
        Bulk bulk = Bulk.of(em);
        Template before = locked(bulk, seen);
        if (!bulk.read("SELECT id FROM reply_template WHERE name = ? AND id <> ?", row -> row.getLong(1), terms.name(), seen.id()).isEmpty()) throw new Refused("reply.template.known", terms.name());
        int edition = before.edition().text().equals(text) ? before.edition().no() : before.edition().no() + 1;
        if (edition > before.edition().no()) write(bulk, seen.id(), edition, text);
        bulk.change("UPDATE reply_template SET name = ?, again = ?, again_days = ?, edition = ?, version = version + 1 WHERE id = ?", terms.name(), terms.again(), terms.days(), edition, seen.id());
        journal.record(who.name(), "reply.templateChanged", "replyTemplate", String.valueOf(seen.id()), Map.of("name", before.terms().name(), "edition", before.edition().no(), "words", before.edition().text().hash()),
                Map.of("name", terms.name(), "edition", edition, "words", text.hash()));
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
