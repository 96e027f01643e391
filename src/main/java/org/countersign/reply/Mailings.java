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
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.outbox.Outbox;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.reply.Mailing.Course;
import org.countersign.reply.Mailing.Of;
import org.countersign.reply.Mailing.State;
import org.countersign.selection.Facet;
import org.countersign.selection.Selection;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Replies to the people of a selection: asked for, approved by somebody else, taken back. {@link Drafting} makes the drafts, {@link Posting} puts them into the outbox. */
@ApplicationScoped
@Transactional
public class Mailings {
    static final String SELECT = "SELECT m.id, m.version, m.template_id, t.name, m.edition, m.ordinance_id, o.file_number, m.asked, m.anew, m.state, m.drafted_by, m.drafted_at, m.approved_by, m.approved_at, m.ended_by, m.ended_at"
            + " FROM reply_mailing m JOIN reply_template t ON t.id = m.template_id JOIN ordinance o ON o.id = m.ordinance_id ";

    /** Who else may answer letters. */
    private static final String OTHERS = "SELECT name FROM account WHERE active AND password_hash IS NOT NULL AND role IN ('ADMIN', 'STAFF') AND name NOT IN (?, ?) LIMIT 1";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Templates templates;
    @Inject Ordinances ordinances;
    @Inject Outbox outbox;

    /** Latest first. */
    public List<Mailing> latest(int most) {
        templates.mayWrite();
        return counted(Bulk.of(em), Bulk.of(em).read(SELECT + "ORDER BY m.id DESC LIMIT " + most, row -> of(row, Map.of())));
    }

    public Optional<Mailing> byId(long id) {
        templates.mayWrite();
        return counted(Bulk.of(em), Bulk.of(em).read(SELECT + "WHERE m.id = ?", row -> of(row, Map.of()), id)).stream().findFirst();
    }

    static Mailing of(ResultSet row, Map<Draft.State, Integer> many) throws SQLException {
        return new Mailing(new Seen(row.getLong(1), row.getLong(2)), new Of(row.getLong(3), row.getString(4), row.getInt(5), row.getLong(6), row.getString(7)), row.getString(8), row.getBoolean(9), State.valueOf(row.getString(10)),
                new Course(row.getString(11), at(row, 12), row.getString(13), at(row, 14), row.getString(15), at(row, 16)), many);
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        LocalDateTime kept = row.getObject(column, LocalDateTime.class);
        return kept == null ? null : kept.toInstant(ZoneOffset.UTC);
    }

    private static List<Mailing> counted(Bulk bulk, List<Mailing> all) {
        Map<Long, Map<Draft.State, Integer>> many = new HashMap<>();
        bulk.find("SELECT mailing_id, state, COUNT(*) FROM reply_draft WHERE mailing_id IN (??) GROUP BY mailing_id, state", all.stream().map(Mailing::id).toList(),
                row -> many.computeIfAbsent(row.getLong(1), none -> new EnumMap<>(Draft.State.class)).put(Draft.State.valueOf(row.getString(2)), row.getInt(3)));
        return all.stream().map(each -> new Mailing(each.seen(), each.of(), each.asked(), each.anew(), each.state(), each.course(), many.getOrDefault(each.id(), Map.of()))).toList();
    }

    /** What is there to read. @param state null: any @param after drafts with a greater number */
    public List<Draft> drafts(long mailing, Draft.State state, long after, int most) {
        templates.mayWrite();
        String sql = "SELECT id, contact_id, constituent_id, name, address, language, subject, body, state, why, left_out_by, letter_id FROM reply_draft WHERE mailing_id = ? AND id > ?"
                + (state == null ? "" : " AND state = '" + state + "'") + " ORDER BY id LIMIT " + most;
        return Bulk.of(em).read(sql, row -> new Draft(row.getLong(1), row.getLong(2), new Draft.To(row.getObject(3, Long.class), row.getString(4), row.getString(5)), row.getString(6), row.getString(7), row.getString(8),
                Draft.State.valueOf(row.getString(9)), row.getString(10), row.getString(11), row.getObject(12, Long.class)), mailing, after);
    }

    /**
     * Drafts of what the template says now, to whoever sent what is selected; made in the background.
     *
     * @param template as it was on the screen @param anew whoever had it lately too, where the template asks
     * @return its number
     */
    public long draft(Seen template, Selection selection, boolean anew) {
        templates.mayWrite();
        Template words = templates.byId(template.id()).orElseThrow(() -> new Missing("replyTemplate"));
        template.mustStillBe(words.seen());
        if (words.retired()) throw new Refused("reply.template.isRetired", words.terms().name());
        Ordinance ordinance = selection.of(Facet.ORDINANCE).flatMap(FileNumber::read).flatMap(ordinances::byNumber).orElseThrow(() -> new Invalid("ordinance", "field.required"));
        boolean again = words.terms().again() == Template.Again.ALLOW || words.terms().again() == Template.Again.ASK && anew;
        Bulk bulk = Bulk.of(em);
        bulk.change("INSERT INTO reply_mailing (template_id, edition, asked, ordinance_id, anew, state, drafted_by, drafted_at) VALUES (?,?,?,?,?,?,?,?)", words.id(), words.edition().no(), selection.query(), ordinance.id(), again,
                State.DRAFTING, who.name(), Templates.utc(Instant.now()));
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        journal.record(who.name(), "reply.drafted", "mailing", String.valueOf(id), null, Map.of("template", words.id(), "edition", words.edition().no(), "selection", selection.query()));
        return id;
    }

    /** By somebody who neither wrote the words nor asked for the drafts, unless nobody else could. What is approved are these words, however the template is changed later. */
    public void approve(Seen seen) {
        templates.mayWrite();
        Bulk bulk = Bulk.of(em);
        Mailing mailing = locked(bulk, seen);
        if (mailing.state() != State.DRAFTED) throw new Refused("reply.cannot", String.valueOf(seen.id()));
        if (mailing.number(Draft.State.DRAFT) == 0) throw new Refused("reply.nobody");
        Template words = templates.byId(mailing.of().templateId(), mailing.of().edition()).orElseThrow();
        if (mustBeSomebodyElse(mailing, words)) throw new Refused("reply.fourEyes");
        bulk.change("UPDATE reply_mailing SET state = ?, approved_by = ?, approved_at = ?, version = version + 1 WHERE id = ?", State.APPROVED, who.name(), Templates.utc(Instant.now()), seen.id());
        journal.record(who.name(), "reply.approved", "mailing", String.valueOf(seen.id()), Map.of("state", mailing.state()), Map.of("state", State.APPROVED, "words", words.edition().text().hash(), "people", mailing.number(Draft.State.DRAFT),
                "selection", mailing.asked(), "writtenBy", words.edition().by(), "draftedBy", mailing.course().draftedBy()));
    }

    /** Whether the one at work may not approve: they wrote it, or asked for it, and there is somebody else. */
    public boolean mustBeSomebodyElse(Mailing mailing, Template words) {
        String writer = words.edition().by(), drafter = mailing.course().draftedBy();
        return (who.name().equals(writer) || who.name().equals(drafter)) && !Bulk.of(em).read(OTHERS, row -> row.getString(1), writer, drafter).isEmpty();
    }

    /** Nothing more of it is sent, and what waits in the outbox is recalled. What has left has left. @return how many were recalled there */
    public int takeBack(Seen seen) {
        templates.mayWrite();
        Bulk bulk = Bulk.of(em);
        Mailing mailing = locked(bulk, seen);
        if (!mailing.mayBeTakenBack()) throw new Refused("reply.cannot", String.valueOf(seen.id()));
        List<Long> put = bulk.read("SELECT id FROM reply_draft WHERE mailing_id = ? AND state = 'PUT' ORDER BY id", row -> row.getLong(1), seen.id());
        Set<String> recalled = new TreeSet<>(outbox.recall(put.stream().map(Posting::key).toList()));
        bulk.write("UPDATE reply_draft SET state = 'TAKEN_BACK' WHERE id = ?", put.stream().filter(id -> recalled.contains(Posting.key(id))).map(id -> new Object[] {id}).toList());
        bulk.change("UPDATE reply_draft SET state = 'TAKEN_BACK' WHERE mailing_id = ? AND state = 'DRAFT'", seen.id());
        bulk.change("UPDATE reply_mailing SET state = ?, ended_by = ?, ended_at = ?, version = version + 1 WHERE id = ?", State.TAKEN_BACK, who.name(), Templates.utc(Instant.now()), seen.id());
        journal.record(who.name(), "reply.takenBack", "mailing", String.valueOf(seen.id()), Map.of("state", mailing.state()), Map.of("state", State.TAKEN_BACK, "recalled", recalled.size(), "left", put.size() - recalled.size()));
        return recalled.size();
    }

    /** This person is not written to, whoever else is. */
    public void leaveOut(Seen seen, long draft) {
        templates.mayWrite();
        Bulk bulk = Bulk.of(em);
        Mailing mailing = locked(bulk, seen);
        if (mailing.state() != State.DRAFTED) throw new Refused("reply.cannot", String.valueOf(seen.id()));
        int left = bulk.change("UPDATE reply_draft SET state = 'LEFT_OUT', why = ?, left_out_by = ? WHERE id = ? AND mailing_id = ? AND state = 'DRAFT'", "reply.why.byHand", who.name(), draft, seen.id());
        if (left == 0) throw new Missing("replyDraft");
        bulk.change("UPDATE reply_mailing SET version = version + 1 WHERE id = ?", seen.id());
        journal.record(who.name(), "reply.leftOut", "mailing", String.valueOf(seen.id()), null, Map.of("draft", draft));
    }

    private static Mailing locked(Bulk bulk, Seen seen) {
        if (bulk.read("SELECT id FROM reply_mailing WHERE id = ? FOR UPDATE", row -> row.getLong(1), seen.id()).isEmpty()) throw new Missing("mailing");
        Mailing mailing = counted(bulk, bulk.read(SELECT + "WHERE m.id = ?", row -> of(row, Collections.emptyMap()), seen.id())).get(0);
        seen.mustStillBe(mailing.seen());
        return mailing;
    }
}
