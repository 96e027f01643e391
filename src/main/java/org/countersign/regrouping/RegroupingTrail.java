package org.countersign.regrouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.staff.Who;

/** How campaigns were regrouped, and what there is to be regrouped; for administrators and staff. */
@ApplicationScoped
@Transactional
public class RegroupingTrail {
    private static final int LATEST = 50, WORDS = 300;
    private static final String READ = "SELECT r.id, r.kind, r.from_id, f.name, r.to_id, t.name, r.state, r.contacts, r.made_by, r.made_at, r.undone_by, r.undone_at"
            + " FROM regrouping r JOIN campaign f ON f.id = r.from_id LEFT JOIN campaign t ON t.id = r.to_id WHERE ";

    @PersistenceContext EntityManager em;
    @Inject Who who;

    /** @throws Missing where there is none */
    public Regrouping byId(long id) { return read("r.id = ?", id).stream().findFirst().orElseThrow(() -> new Missing("regrouping")); }

    /** Those of a campaign, latest first. */
    public List<Regrouping> of(String campaign) {
        return read("r.from_id = (SELECT g.id FROM campaign g WHERE g.name = ?) OR r.to_id = (SELECT g.id FROM campaign g WHERE g.name = ?) ORDER BY r.id DESC LIMIT " + LATEST, campaign, campaign);
    }

    private List<Regrouping> read(String which, Object... values) {
        mayRead();
        return Bulk.of(em).read(READ + which, RegroupingTrail::read, values);
    }

    private static Regrouping read(ResultSet row) throws SQLException {
        return new Regrouping(row.getLong(1), Regrouping.Kind.valueOf(row.getString(2)), end(row, 3), end(row, 5), Regrouping.State.valueOf(row.getString(7)), row.getInt(8), done(row, 9), done(row, 11));
    }

    private static Regrouping.End end(ResultSet row, int at) throws SQLException { return row.getObject(at) == null ? null : new Regrouping.End(row.getLong(at), row.getString(at + 1)); }

    private static Regrouping.Done done(ResultSet row, int at) throws SQLException {
        return row.getObject(at) == null ? null : new Regrouping.Done(row.getString(at), row.getObject(at + 1, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /** A campaign as somebody has it on the screen. @throws Missing where none has this name */
    public Seen seen(String campaign) {
        mayRead();
        return Bulk.of(em).read("SELECT id, version FROM campaign WHERE name = ?", row -> new Seen(row.getLong(1), row.getLong(2)), campaign).stream().findFirst().orElseThrow(() -> new Missing("campaign"));
    }

    /** Its contacts by what they say, those that most say first. @param find part of the words; null: all */
    public List<Same> same(String campaign, String find, int most) {
        mayRead();
        String like = "%" + (find == null ? "" : find.strip().replaceAll("([!%_])", "!$1")) + "%";
        return Bulk.of(em).read("SELECT few.text, COALESCE(LEFT(w.body, " + WORDS + "), ''), few.contacts, few.latest FROM (SELECT COALESCE(c.text_id, 0) AS text, COUNT(*) AS contacts, MAX(c.id) AS latest FROM contact c"
                + (like.equals("%%") ? "" : " JOIN letter_text l ON l.id = c.text_id AND LOWER(l.body) LIKE LOWER(?) ESCAPE '!'") + " WHERE c.campaign_id = (SELECT g.id FROM campaign g WHERE g.name = ?)"
                + " GROUP BY 1 ORDER BY 2 DESC, 3 DESC LIMIT " + most + ") few LEFT JOIN letter_text w ON w.id = few.text ORDER BY 3 DESC, 4 DESC",
                row -> new Same(row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4)), like.equals("%%") ? new Object[] {campaign} : new Object[] {like, campaign});
    }

    /** As the journal keeps it. */
    Map<String, Object> before(long id) { return state(byId(id).from(), byId(id).contacts()); }

    Map<String, Object> after(long id) { return state(byId(id).to(), byId(id).contacts()); }

    private static Map<String, Object> state(Regrouping.End at, int contacts) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("campaign", at == null ? null : at.name());
        state.put("contacts", contacts);
        return state;
    }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
    }
}
