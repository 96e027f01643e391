package org.countersign.tie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Stirred;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** Keeps what ties the signers of contacts to the city. */
@ApplicationScoped
@Transactional
public class Ties {
    private static final String COUNT = "SELECT t.kind, p.stance, COUNT(DISTINCT t.contact_id) FROM tie t JOIN contact c ON c.id = t.contact_id JOIN `position` p ON p.contact_id = t.contact_id JOIN ordinance o ON o.id = p.ordinance_id"
            + " WHERE o.file_number = ? AND c.set_aside IS NULL AND c.channel <> 'PETITION' AND p.stance IS NOT NULL AND NOT p.suggested AND c.received_at < ? GROUP BY t.kind, p.stance";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Event<Stirred> stirred;

    public Set<Tie> of(long contact, int seq) {
        mayDecide();
        Set<Tie> ties = EnumSet.noneOf(Tie.class);
        ties.addAll(Bulk.of(em).read("SELECT kind FROM tie WHERE contact_id = ? AND seq = ?", row -> Tie.valueOf(row.getString(1)), contact, seq));
        return ties;
    }

    /** These and no others. @throws Missing where nobody signed so */
    public void say(long contact, int seq, Set<Tie> ties) {
        mayDecide();
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT seq FROM signer WHERE contact_id = ? AND seq = ? FOR UPDATE", row -> row.getInt(1), contact, seq).isEmpty()) throw new Missing("contact");
        Set<Tie> before = of(contact, seq);
        if (before.equals(ties)) return;
        bulk.change("DELETE FROM tie WHERE contact_id = ? AND seq = ?", contact, seq);
        List<Object[]> rows = new ArrayList<>();
        for (Tie each : ties) rows.add(new Object[] {contact, seq, each, who.name(), LocalDateTime.now(ZoneOffset.UTC)});
        bulk.write("INSERT INTO tie (contact_id, seq, kind, said_by, said_at) VALUES (?, ?, ?, ?, ?)", rows);
        journal.record(who.name(), "contact.tied", "contact", String.valueOf(contact), Map.of("ties", List.copyOf(before)), Map.of("ties", List.copyOf(ties)));
        stirred.fire(new Stirred(new HashSet<>(bulk.read("SELECT ordinance_id FROM `position` WHERE contact_id = ?", row -> row.getLong(1), contact))));
    }

    /** How many contacts that count said so, by side; for every role. Several ties of one contact are in each. */
    public Map<Tie, Map<Side, Integer>> count(FileNumber number, CutOff cutOff) {
        Map<Tie, Map<Side, Integer>> counts = new EnumMap<>(Tie.class);
        for (Tie tie : Tie.values()) {
            counts.put(tie, new EnumMap<>(Side.class));
            for (Side side : Side.values()) counts.get(tie).put(side, 0);
        }
        Bulk.of(em).read(COUNT, row -> counts.get(Tie.valueOf(row.getString(1))).merge(Side.of(Stance.valueOf(row.getString(2))), row.getInt(3), Integer::sum), number.value(),
                LocalDateTime.ofInstant(cutOff.at(), ZoneOffset.UTC));
        return counts;
    }

    /** The numbers of all contacts on a measure whose signers said so; no personal data. */
    public Set<Long> contacts(FileNumber number, Tie tie) {
        return new HashSet<>(Bulk.of(em).read("SELECT t.contact_id FROM tie t JOIN `position` p ON p.contact_id = t.contact_id JOIN ordinance o ON o.id = p.ordinance_id WHERE o.file_number = ? AND t.kind = ?", row -> row.getLong(1), number.value(), tie.name()));
    }

    private void mayDecide() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
    }
}
