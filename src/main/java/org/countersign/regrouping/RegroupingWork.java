package org.countersign.regrouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;

/** Moves contacts from campaign to campaign piece by piece, each a transaction that holds its row: whatever is killed goes on where it was, on any node. */
@ApplicationScoped
@Transactional
public class RegroupingWork {
    private static final int AT_A_TIME = 1_000;
    private static final String DUE = "SELECT id, from_id, to_id, state = 'UNDOING', moved_to FROM regrouping WHERE ";
    /** Of what somebody moved on meanwhile nothing is touched. */
    private static final String MOVED_ON = "SELECT o.contact_id FROM regrouped_contact o JOIN regrouping r ON r.id = o.regrouping_id WHERE r.id > ? AND r.state <> 'UNDONE' AND o.contact_id IN (??)";

    @PersistenceContext EntityManager em;
    @Inject Event<PositionsChanged> news;
    int atATime = AT_A_TIME;

    /** @param from and to null: no campaign */
    private record Due(long id, Long from, Long to, boolean undo, long movedTo) {
        static Due read(ResultSet row) throws SQLException {
            Long from = row.getLong(2), to = (Long) row.getObject(3);
            boolean undo = row.getBoolean(4);
            return new Due(row.getLong(1), undo ? to : from, undo ? from : to, undo, row.getLong(5));
        }
    }

    /** @return whether there was something to do */
    public boolean step() {
        List<Due> due = Bulk.of(em).read(DUE + "state IN ('MOVING', 'UNDOING') ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED", Due::read);
        due.forEach(this::move);
        return !due.isEmpty();
    }

    /** The first piece of what was just begun. */
    void step(long id) { Bulk.of(em).read(DUE + "id = ?", Due::read, id).forEach(this::move); }

    private void move(Due due) {
        Bulk bulk = Bulk.of(em);
        List<Long> chosen = bulk.read("SELECT contact_id FROM regrouped_contact WHERE regrouping_id = ? AND contact_id > ? ORDER BY contact_id LIMIT " + atATime, row -> row.getLong(1), due.id, due.movedTo);
        bulk.find("SELECT id FROM contact WHERE id IN (??) ORDER BY id FOR UPDATE", chosen, row -> row.getLong(1));
        List<Long> moving = there(bulk, due.from, chosen);
        if (due.undo) moving.removeAll(Set.copyOf(bulk.find(MOVED_ON, moving, row -> row.getLong(1), due.id)));
        bulk.write("UPDATE contact SET campaign_id = ?, version = version + 1 WHERE id = ?", moving.stream().map(id -> new Object[] {due.to, id}).toList());
        if (!due.undo) forget(bulk, due.id, chosen, moving);
        boolean done = chosen.size() < atATime;
        bulk.change("UPDATE regrouping SET moved_to = ?, state = IF(?, IF(state = 'MOVING', 'DONE', 'UNDONE'), state) WHERE id = ?", chosen.isEmpty() ? due.movedTo : chosen.get(chosen.size() - 1), done, due.id);
        if (!moving.isEmpty()) news.fire(new PositionsChanged(Set.of(), Concerned.known(moving), Concerned.NONE));
    }

    private static List<Long> there(Bulk bulk, Long campaign, List<Long> chosen) {
        if (campaign == null) return bulk.find("SELECT id FROM contact WHERE campaign_id IS NULL AND id IN (??)", chosen, row -> row.getLong(1));
        return bulk.find("SELECT id FROM contact WHERE campaign_id = ? AND id IN (??)", chosen, row -> row.getLong(1), campaign);
    }

    /** Somebody was quicker with them. */
    private static void forget(Bulk bulk, long id, List<Long> chosen, List<Long> moving) {
        List<Long> left = new ArrayList<>(chosen);
        left.removeAll(Set.copyOf(moving));
        bulk.write("DELETE FROM regrouped_contact WHERE regrouping_id = ? AND contact_id = ?", left.stream().map(contact -> new Object[] {id, contact}).toList());
        if (!left.isEmpty()) bulk.change("UPDATE regrouping SET contacts = contacts - ? WHERE id = ?", left.size(), id);
    }
}
