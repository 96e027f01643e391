package org.countersign.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;
import org.countersign.staff.Who;

/**
 * What the index of each node has still to read again. News is written in the transaction that makes it, for every node by its number, and
 * taken away by the node when its index has it on disk: nothing rests on the order in which transactions commit.
 */
@ApplicationScoped
@Transactional
public class Due {
    /** Ids so near each other go as one range: to read a few too many is cheaper than a row more. */
    private static final long NEAR = 50;
    /** So many at a time are read again when the whole is. */
    private static final long STEP = 1_000;
    private static final String INSERT = "INSERT INTO search_due (node_id, kind, first_id, last_id, lane) VALUES (?, ?, ?, ?, ?)";

    @PersistenceContext EntityManager em;
    @Inject Who who;

    /** What goes before what: news of a few, such as a call that was logged, before a chunk of an import, that before a part of the whole. */
    enum Lane { ANEW, MANY, FEW }

    /** Everything of one kind from one number to another. */
    record Range(long id, Kind kind, long first, long last, Lane lane) {}

    void hear(@Observes PositionsChanged news) {
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT id FROM search_gate LOCK IN SHARE MODE", row -> row.getInt(1));
        List<Object[]> rows = new ArrayList<>();
        for (long node : nodes(bulk)) {
            ranges(news.contacts().all()).forEach(each -> rows.add(row(node, Kind.CONTACT, each)));
            ranges(news.constituents().all()).forEach(each -> rows.add(row(node, Kind.PERSON, each)));
        }
        bulk.write(INSERT, rows);
    }

    private static Object[] row(long node, Kind kind, long[] range) { return new Object[] {node, kind, range[0], range[1], range[1] - range[0] < NEAR ? Lane.FEW : Lane.MANY}; }

    private static List<Long> nodes(Bulk bulk) { return bulk.read("SELECT id FROM search_node ORDER BY id", row -> row.getLong(1)); }

    private static List<long[]> ranges(Collection<Long> ids) {
        List<long[]> ranges = new ArrayList<>();
        for (long id : new TreeSet<>(ids)) {
            long[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && id - last[1] <= NEAR) last[1] = id;
            else ranges.add(new long[] {id, id});
        }
        return ranges;
    }

    /** A new index, to which everything is due. @return its number */
    public long enter(String host) {
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT id FROM search_gate FOR UPDATE", row -> row.getInt(1));
        bulk.change("INSERT INTO search_node (host, seen_at) VALUES (?, ?)", host, now());
        long node = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        everything(bulk, node);
        return node;
    }

    /** Every index is to be built anew. @throws SecurityException for whoever does not administer */
    public void everything() {
        if (!who.administers()) throw new SecurityException("the index is not built anew by " + who.role());
        Bulk bulk = Bulk.of(em);
        for (long node : nodes(bulk)) everything(bulk, node);
    }

    /** From the first number to the highest there is, and whatever an index may hold beyond. */
    private static void everything(Bulk bulk, long node) {
        bulk.change("DELETE FROM search_due WHERE node_id = ? AND lane = 'ANEW'", node);
        for (Kind kind : List.of(Kind.PERSON, Kind.CONTACT)) {
            long last = bulk.read("SELECT COALESCE(MAX(id), 0) FROM " + (kind == Kind.PERSON ? "constituent" : "contact"), row -> row.getLong(1)).get(0);
            List<Object[]> rows = new ArrayList<>();
            for (long first = 1; first <= last; first += STEP) rows.add(new Object[] {node, kind, first, first + STEP - 1, Lane.ANEW});
            rows.add(new Object[] {node, kind, rows.size() * STEP + 1, Long.MAX_VALUE, Lane.ANEW});
            bulk.write(INSERT, rows);
        }
        bulk.change("UPDATE search_node SET begun = (SELECT COUNT(*) FROM search_due WHERE node_id = ? AND lane = 'ANEW') WHERE id = ?", node, node);
    }

    /** What goes first, at most so many. */
    public List<Range> next(long node, int most) {
        return Bulk.of(em).read("SELECT id, kind, first_id, last_id, lane FROM search_due WHERE node_id = ? ORDER BY lane DESC, id DESC LIMIT ?",
                row -> new Range(row.getLong(1), Kind.valueOf(row.getString(2)), row.getLong(3), row.getLong(4), Lane.valueOf(row.getString(5))), node, most);
    }

    /** The index has these on disk. @param generation how often it has been written there @return whether the node is known */
    public boolean done(long node, List<Range> ranges, long generation) {
        Bulk bulk = Bulk.of(em);
        bulk.changeAll("DELETE FROM search_due WHERE id IN (??)", ranges.stream().map(Range::id).toList());
        return bulk.change("UPDATE search_node SET generation = ?, seen_at = ? WHERE id = ?", generation, now(), node) == 1;
    }

    /** How often the node's index has been written to disk; empty where it is not known here (any more). */
    public OptionalLong generation(long node) {
        return Bulk.of(em).read("SELECT generation FROM search_node WHERE id = ?", row -> row.getLong(1), node).stream().mapToLong(Long::longValue).findFirst();
    }

    /** It is still there. @return whether it is known */
    public boolean greet(long node) { return Bulk.of(em).change("UPDATE search_node SET seen_at = ? WHERE id = ?", now(), node) == 1; }

    /** This index is gone; nothing is due to it. */
    public void leave(long node) {
        Bulk bulk = Bulk.of(em);
        bulk.change("DELETE FROM search_node WHERE id = ?", node);
        bulk.change("DELETE FROM search_due WHERE node_id = ?", node);
    }

    /** Those not seen since then have left. */
    public void forgetBefore(Instant then) {
        Bulk bulk = Bulk.of(em);
        bulk.change("DELETE FROM search_node WHERE seen_at < ?", LocalDateTime.ofInstant(then, ZoneOffset.UTC));
        bulk.change("DELETE FROM search_due WHERE node_id NOT IN (SELECT id FROM search_node)");
    }

    /** Whether the node has not read everything yet. */
    public boolean building(long node) { return !Bulk.of(em).read("SELECT 1 FROM search_due WHERE node_id = ? AND lane = 'ANEW' LIMIT 1", row -> row.getInt(1), node).isEmpty(); }

    /** How far a node is with building anew. @param host where it runs @param left ranges to go, of so many */
    public record Progress(String host, int left, int begun) {
        public int percent() { return left == 0 ? 100 : begun == 0 ? 0 : Math.max(0, 100 - 100 * left / begun); }
    }

    public List<Progress> progress() {
        return Bulk.of(em).read("SELECT n.host, (SELECT COUNT(*) FROM search_due d WHERE d.node_id = n.id AND d.lane = 'ANEW'), n.begun FROM search_node n ORDER BY n.id",
                row -> new Progress(row.getString(1), row.getInt(2), row.getInt(3)));
    }

    private static LocalDateTime now() { return LocalDateTime.now(ZoneOffset.UTC); }
}
