package org.countersign.legistar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.platform.Bulk;

/** What the clerk's Legistar knows of a measure on our docket, for who tells others of it. */
@ApplicationScoped
@Transactional
public class Origins {
    @PersistenceContext EntityManager em;

    /**
     * @param file as the clerk prints it @param enactmentNumber null: none @param web its page for the public; null: none is known
     * @param related the numbers here of the measures it goes with
     * @param votes how each member voted, by the action of ours
     */
    public record Origin(String file, String enactmentNumber, String web, List<Long> related, Map<Long, List<Vote>> votes) {}

    /** @param option in Open Civic Data words */
    public record Vote(String name, String option) {}

    /** Empty: it is not followed. */
    public Optional<Origin> of(long ordinance) {
        Bulk bulk = Bulk.of(em);
        return bulk.read("SELECT matter_id, file_number, enactment_number, web FROM legistar_matter WHERE ordinance_id = ?",
                row -> new Object[] {row.getLong(1), row.getString(2), row.getString(3), row.getString(4)}, ordinance).stream().findFirst()
                .map(row -> new Origin((String) row[1], (String) row[2], (String) row[3], related(bulk, (Long) row[0]), votes(bulk, (Long) row[0])));
    }

    private static List<Long> related(Bulk bulk, long matter) {
        return bulk.read("SELECT m.ordinance_id FROM legistar_relation r JOIN legistar_matter m ON m.matter_id = r.other_id WHERE r.matter_id = ? AND m.ordinance_id IS NOT NULL ORDER BY m.ordinance_id",
                row -> row.getLong(1), matter);
    }

    private static Map<Long, List<Vote>> votes(Bulk bulk, long matter) {
        Map<Long, List<Vote>> votes = new LinkedHashMap<>();
        bulk.read("SELECT a.action_id, b.name, b.choice FROM legistar_ballot b JOIN legistar_act a ON a.matter_id = b.matter_id AND a.mark = b.mark WHERE b.matter_id = ? AND a.action_id IS NOT NULL ORDER BY a.action_id, b.seq",
                row -> votes.computeIfAbsent(row.getLong(1), action -> new ArrayList<>()).add(new Vote(row.getString(2), row.getString(3))), matter);
        return votes;
    }
}
