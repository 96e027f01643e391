package org.countersign.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Who may be the same person, until somebody merges them or says that they are not. Nothing here is ever decided by the program. */
@ApplicationScoped
@Transactional
public class Suggestions {
    /** Those told apart, and as whom everyone of them goes on: whoever holds one of the two is not the one that holds the other. */
    private static final String TOLD = "WITH RECURSIVE above (id, at) AS (SELECT lesser_id, lesser_id FROM told_apart UNION SELECT greater_id, greater_id FROM told_apart"
            + " UNION SELECT a.id, k.merged_into FROM above a JOIN constituent k ON k.id = a.at WHERE k.merged_into IS NOT NULL),"
            + " told AS (SELECT DISTINCT LEAST(l.at, g.at) AS lesser_id, GREATEST(l.at, g.at) AS greater_id FROM told_apart t JOIN above l ON l.id = t.lesser_id JOIN above g ON g.id = t.greater_id) ";
    private static final String PAIRS = TOLD + "SELECT l.lesser_id, l.greater_id, l.name_form, l.sign, " + People.NAME + ", " + People.NAME.replace("k.", "g.")
            + " FROM likeness l JOIN constituent k ON k.id = l.lesser_id AND k.merged_into IS NULL JOIN constituent g ON g.id = l.greater_id AND g.merged_into IS NULL"
            + " LEFT JOIN told t ON t.lesser_id = l.lesser_id AND t.greater_id = l.greater_id WHERE t.lesser_id IS NULL AND ";
    private static final String APART = "SELECT k.id, " + People.NAME + ", t.told_by, t.told_at FROM told_apart t JOIN constituent k ON k.id = IF(t.lesser_id = ?, t.greater_id, t.lesser_id)"
            + " WHERE t.lesser_id = ? OR t.greater_id = ? ORDER BY t.told_at DESC, k.id LIMIT ?";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** Two who may be one, with their names, and why. */
    public record Pair(long lesser, long greater, String lesserName, String greaterName, Likeness why) implements Serializable {
        /** Where the list goes on behind it. */
        public String spot() { return why.weight() + "-" + lesser + "-" + greater; }

        public long otherThan(long one) { return one == lesser ? greater : lesser; }

        public String otherName(long one) { return one == lesser ? greaterName : lesserName; }
    }

    /** Where a list of pairs goes on: behind this pair. */
    public record Spot(int weight, long lesser, long greater) {
        static final Spot FIRST = new Spot(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

        /** @throws Missing where it is none */
        static Spot read(String text) {
            if (text == null) return FIRST;
            if (!text.matches("\\d{1,9}-\\d{1,18}-\\d{1,18}")) throw new Missing("constituent");
            String[] part = text.split("-");
            return new Spot(Integer.parseInt(part[0]), Long.parseLong(part[1]), Long.parseLong(part[2]));
        }
    }

    /** Those with the strongest signs first. */
    public List<Pair> all(Spot after, int most) {
        mayDecide();
        return Bulk.of(em).read(PAIRS + "(l.weight < ? OR l.weight = ? AND (l.lesser_id < ? OR l.lesser_id = ? AND l.greater_id < ?)) ORDER BY l.weight DESC, l.lesser_id DESC, l.greater_id DESC LIMIT ?",
                Suggestions::pair, after.weight, after.weight, after.lesser, after.lesser, after.greater, most);
    }

    /** How many there are. @param most nothing is counted beyond */
    public long count(int most) {
        mayDecide();
        return Bulk.of(em).read("SELECT COUNT(*) FROM (" + PAIRS + "TRUE LIMIT ?) some", row -> row.getLong(1), most).get(0);
    }

    public List<Pair> of(long constituent, int most) {
        mayDecide();
        return Bulk.of(em).read(PAIRS + "(l.lesser_id = ? OR l.greater_id = ?) ORDER BY l.weight DESC LIMIT ?", Suggestions::pair, constituent, constituent, most);
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(row.getLong(1), row.getLong(2), row.getString(5), row.getString(6), new Likeness(NameForm.valueOf(row.getString(3)), Sign.valueOf(row.getString(4))));
    }

    /** Of whom it was said that they are not this one. @param name blank: not known @param id of those that were told apart, whoever they are today */
    public record Apart(long id, String name, String by, Instant at) implements Serializable {}

    /** Latest first; whoever is gone meanwhile is not in it. */
    public List<Apart> apart(long constituent, int most) {
        mayDecide();
        return Bulk.of(em).read(APART, row -> new Apart(row.getLong(1), row.getString(2), row.getString(3), People.at(row, 4)), constituent, constituent, constituent, most);
    }

    /** They are two; nobody is asked again. */
    public void tellApart(long one, long other) {
        mayDecide();
        Bulk bulk = Bulk.of(em);
        if (bulk.find("SELECT id FROM constituent WHERE id IN (??)", List.of(one, other), row -> row.getLong(1)).size() < 2) throw new Missing("constituent");
        int told = bulk.change("INSERT IGNORE INTO told_apart (lesser_id, greater_id, told_by, told_at) VALUES (?, ?, ?, ?)", Math.min(one, other), Math.max(one, other), who.name(),
                LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
        if (told > 0) journal.record(who.name(), "constituent.toldApart", "constituent", String.valueOf(one), null, Map.of("from", other));
    }

    /** Perhaps they are one after all. */
    public void askAgain(long one, long other) {
        mayDecide();
        int asked = Bulk.of(em).change("DELETE FROM told_apart WHERE lesser_id = ? AND greater_id = ?", Math.min(one, other), Math.max(one, other));
        if (asked > 0) journal.record(who.name(), "constituent.askedAgain", "constituent", String.valueOf(one), Map.of("from", other), null);
    }

    private void mayDecide() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("people are not for " + who.role());
    }
}
