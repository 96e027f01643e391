package org.countersign.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.intake.Channel;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** Finds contacts, for those who may see personal data: administrators, staff and the program itself. {@link Intake} brings them, {@link Triage} changes them. */
@ApplicationScoped
@Transactional
public class Contacts {
    /** What a {@link ContactFilter} speaks of. */
    private static final String FILTERED = " FROM contact c JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN `position` p ON p.contact_id = c.id"
            + " LEFT JOIN ordinance o ON o.id = p.ordinance_id WHERE ";

    @PersistenceContext EntityManager em;
    @Inject Who who;

    /** Whole. @throws SecurityException for whoever may not see it */
    public Optional<Contact> byId(long id) {
        mayRead();
        return whole(em.createQuery("SELECT c FROM Contact c WHERE c.id = :id", Contact.class).setParameter("id", id)).stream().findFirst();
    }

    /** Oldest first, {@link Keyset#oneMore} of them, whole. @param ordinance those that speak of it; null: all */
    public List<Contact> after(Keyset keyset, Ordinance ordinance) {
        mayRead();
        String on = ordinance == null ? "" : " AND EXISTS (SELECT p FROM Position p WHERE p.contact = c AND p.ordinance = :ordinance)";
        TypedQuery<Contact> query = em.createQuery("SELECT c FROM Contact c WHERE c.id > :after" + on + " ORDER BY c.id", Contact.class)
                .setParameter("after", keyset.after()).setMaxResults(keyset.oneMore());
        if (ordinance != null) query.setParameter("ordinance", ordinance);
        return whole(query);
    }

    /** What belongs to them in one query each, however many contacts are asked for. */
    private static List<Contact> whole(TypedQuery<Contact> query) {
        query.setHint("eclipselink.batch.type", "IN");
        for (String part : List.of("signers", "positions", "positions.ordinance", "text", "campaign")) query.setHint("eclipselink.batch", "c." + part);
        List<Contact> found = query.getResultList();
        found.forEach(Contact::load);
        return found;
    }

    /** Those who came in last first. @param before the id before which they are wanted; Long.MAX_VALUE from the newest on */
    public List<ContactRow> find(ContactFilter filter, long before, int most) {
        mayRead();
        List<Object> values = new ArrayList<>(List.of(before));
        String condition = filter.condition(values);
        values.add(most);
        Bulk bulk = Bulk.of(em);                                                // grouped along the key it stops at the limit; DISTINCT would read all there are
        List<Long> ids = bulk.read("SELECT c.id" + FILTERED + "c.id < ? AND " + condition + " GROUP BY c.id ORDER BY c.id DESC LIMIT ?", row -> row.getLong(1), values.toArray());
        Map<Long, List<ContactRow.Said>> said = said(bulk, ids);
        return bulk.find("SELECT c.id, received_at, channel, signers, subject, set_aside, residency, evidence, given_name, family_name, organisation FROM contact c"
                + " JOIN signer s ON s.contact_id = c.id AND s.seq = 0 WHERE c.id IN (??) ORDER BY c.id DESC", ids, row -> row(row, said));
    }

    /** How many there are, as far as it matters. @param most nothing is counted beyond */
    public int count(ContactFilter filter, int most) {
        mayRead();
        List<Object> values = new ArrayList<>();
        String condition = filter.condition(values);
        values.add(most);
        return Bulk.of(em).read("SELECT COUNT(*) FROM (SELECT DISTINCT c.id" + FILTERED + condition + " LIMIT ?) few", row -> row.getInt(1), values.toArray()).get(0);
    }

    private static Map<Long, List<ContactRow.Said>> said(Bulk bulk, List<Long> ids) {
        Map<Long, List<ContactRow.Said>> said = new HashMap<>();
        bulk.find("SELECT p.contact_id, o.file_number, p.stance, p.suggested FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE p.contact_id IN (??) ORDER BY p.ordinance_id",
                ids, row -> said.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                        .add(new ContactRow.Said(row.getString(2), one(Stance.class, row.getString(3)), row.getBoolean(4))));
        return said;
    }

    private static ContactRow row(ResultSet row, Map<Long, List<ContactRow.Said>> said) throws SQLException {
        String name = Stream.of(row.getString("given_name"), row.getString("family_name")).filter(part -> part != null).collect(Collectors.joining(" "));
        String organisation = row.getString("organisation");
        return new ContactRow(row.getLong("id"), row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), Channel.valueOf(row.getString("channel")),
                name.isBlank() && organisation != null ? organisation : name, row.getInt("signers"), row.getString("subject"),
                Residency.valueOf(row.getString("residency")), ResidencyEvidence.valueOf(row.getString("evidence")),
                said.getOrDefault(row.getLong("id"), List.of()), one(SetAsideReason.class, row.getString("set_aside")));
    }

    private static <E extends Enum<E>> E one(Class<E> list, String name) { return name == null ? null : Enum.valueOf(list, name); }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
    }
}
