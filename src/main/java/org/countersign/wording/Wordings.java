package org.countersign.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.contact.Contact;
import org.countersign.contact.Triage;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.platform.TriedAgain;
import org.countersign.staff.Who;
import org.countersign.wording.CommonReader.Common;
import org.countersign.wording.CommonReader.Piece;

/** The letters of campaigns: how many have own words, what they share and what each adds; for administrators and staff. */
@ApplicationScoped
@Transactional
public class Wordings {
    /** So many different texts tell what is common. */
    private static final int TEXTS = 200, ADDED = 20;
    /** So many letters are looked at, those that came in last: each message is shown beside what they share. */
    private static final int LETTERS = 1_000;
    private static final String FIGURES = "COUNT(*), COALESCE(SUM(l.own_words = 0), 0), COALESCE(SUM(l.own_words = 1), 0), COALESCE(SUM(l.own_words IS NULL), 0)";
    /** Texts are chosen by their numbers, of narrow rows, before one body is read. */
    private static final String CHOSEN = "SELECT few.told, t.body FROM (SELECT c.text_id, %s AS told FROM (SELECT l.contact_id FROM listed l FORCE INDEX (k_listed_campaign) WHERE l.campaign_id = (SELECT g.id FROM campaign g WHERE g.name = ?)"
            + " AND l.first AND NOT l.set_aside ORDER BY l.contact_id DESC LIMIT %d) latest JOIN contact c ON c.id = latest.contact_id WHERE c.text_id IS NOT NULL GROUP BY c.text_id ORDER BY told DESC, c.text_id LIMIT " + TEXTS
            + ") few JOIN letter_text t ON t.id = few.text_id ORDER BY few.told DESC, few.text_id";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Triage triage;
    int letters = LETTERS;

    /** Of contacts that stand, the largest campaigns first. @param find part of the name, or of that of one combined into it; null: all */
    public List<Wording> all(String find, int most) {
        mayRead();
        String like = "%" + (find == null ? "" : find.strip().replaceAll("([!%_])", "!$1")) + "%";
        return Bulk.of(em).read("SELECT g.name, t.* FROM (SELECT " + FIGURES + ", l.campaign_id FROM listed l FORCE INDEX (k_listed_wording) WHERE l.campaign_id IS NOT NULL AND l.first AND NOT l.set_aside GROUP BY l.campaign_id) t"
                + " JOIN campaign g ON g.id = t.campaign_id WHERE LOWER(g.name) LIKE LOWER(?) ESCAPE '!' OR g.id IN (SELECT f.stands_for FROM campaign f WHERE f.stands_for IS NOT NULL AND LOWER(f.name) LIKE LOWER(?) ESCAPE '!') ORDER BY 2 DESC, 1 LIMIT " + most,
                row -> new Wording(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)), like, like);
    }

    /** @throws Missing where no campaign has this name */
    public Wording one(String name) {
        mayRead();
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT id FROM campaign WHERE name = ?", row -> row.getLong(1), name).isEmpty()) throw new Missing("campaign");
        return bulk.read("SELECT " + FIGURES + " FROM listed l WHERE l.campaign_id = (SELECT g.id FROM campaign g WHERE g.name = ?) AND l.first AND NOT l.set_aside",
                row -> new Wording(name, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)), name).get(0);
    }

    /** The counting contacts of a campaign on each ordinance. */
    public List<Wording> byOrdinance(String name) {
        mayRead();
        return Bulk.of(em).read("SELECT o.file_number, " + FIGURES + " FROM listed l JOIN ordinance o ON o.id = l.ordinance_id WHERE l.campaign_id = (SELECT g.id FROM campaign g WHERE g.name = ?)"
                + " AND NOT l.set_aside AND l.stance IS NOT NULL AND NOT l.suggested AND l.channel <> 'PETITION' GROUP BY o.id ORDER BY 2 DESC, 1", row -> new Wording(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)), name);
    }

    /** What its latest letters share. */
    public Common common(String name) {
        mayRead();
        Map<String, Integer> texts = new LinkedHashMap<>();
        Bulk.of(em).read(CHOSEN.formatted("COUNT(*)", letters), row -> texts.put(row.getString(2), row.getInt(1)), name);
        return CommonReader.read(texts);
    }

    /** What the latest messages add to it; those that add nothing are none. */
    public List<Added> added(String name, Common common) {
        mayRead();
        return Bulk.of(em).read(CHOSEN.formatted("MAX(c.id)", letters), row -> new Added(row.getLong(1), row.getString(2)), name).stream()
                .map(each -> new Added(each.contact(), own(common.apart(each.words())))).filter(each -> !each.words().isEmpty()).limit(ADDED).toList();
    }

    static String own(List<Piece> pieces) { return pieces.stream().filter(Piece::own).map(Piece::words).collect(Collectors.joining(" ")); }

    static String form(List<Piece> pieces) { return pieces.stream().filter(piece -> !piece.own()).map(Piece::words).collect(Collectors.joining(" ")); }

    /** A message in its sentences; empty where it is of no campaign, has no words, or nothing is shared yet. */
    public Optional<List<Piece>> apart(Contact contact) {
        if (contact.campaign() == null || contact.text() == null) return Optional.empty();
        return Optional.of(common(contact.campaign())).filter(common -> !common.isEmpty()).map(common -> common.apart(contact.text()));
    }

    /** Somebody read it. @param own null: nobody can tell */
    @TriedAgain
    public void tell(Seen seen, Boolean own) { triage.ownWordsTold(seen, own); }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
    }
}
