package org.countersign.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** How the measures of the docket hang together; told from one side and read from both. */
@ApplicationScoped
@Transactional
public class Relations {
    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Who who;
    @Inject Journal journal;

    /** Told of this measure or of another to it, in the order they were recorded, the struck among them. */
    public List<Relation> of(Ordinance ordinance) {
        return em.createQuery("SELECT r FROM Relation r JOIN FETCH r.measure LEFT JOIN FETCH r.other o WHERE r.measure.id = :id OR o.id = :id ORDER BY r.id", Relation.class).setParameter("id", ordinance.id()).getResultList();
    }

    /** @throws Missing where nothing of the kind is told of this measure */
    public Relation one(Ordinance ordinance, long id) { return of(ordinance).stream().filter(each -> each.id() == id).findFirst().orElseThrow(() -> new Missing("relation")); }

    /** @throws Refused where it would hang together with itself, or this is told already */
    public Relation relate(Ordinance ordinance, Link link) {
        mayWrite();
        Ordinance other = link.other() == null ? null : FileNumber.read(link.other()).flatMap(ordinances::byNumber).orElseThrow(() -> new Invalid("other", "relation.unknown", link.other()));
        if (other != null && other.id().equals(ordinance.id())) throw new Refused("relation.itself");
        em.find(Ordinance.class, ordinance.id(), LockModeType.PESSIMISTIC_WRITE);            // two desks tell it one after the other
        if (other != null && of(ordinance).stream().anyMatch(told -> !told.isStruck() && told.kind() == link.kind() && same(told, ordinance, other))) throw new Refused("relation.toldAlready");
        Relation relation = new Relation(em.getReference(Ordinance.class, ordinance.id()), other == null ? null : em.getReference(Ordinance.class, other.id()), link, who.name(), now());
        em.persist(relation);
        em.flush();
        journal.record(who.name(), "relation.recorded", "ordinance", ordinance.id().toString(), null, relation.json());
        return relation;
    }

    /** Companions are each other's, whichever told it. */
    private static boolean same(Relation told, Ordinance from, Ordinance to) {
        boolean forth = told.measure().id().equals(from.id()) && told.other().filter(each -> each.id().equals(to.id())).isPresent();
        return forth || told.kind() == Kind.COMPANION && told.measure().id().equals(to.id()) && told.other().filter(each -> each.id().equals(from.id())).isPresent();
    }

    /** It is not so; that it was told stays readable, with the reason. */
    public Relation strike(Ordinance ordinance, long id, String why) {
        mayWrite();
        Relation relation = one(ordinance, id);
        Map<String, Object> before = relation.json();
        relation.strike(why, who.name(), now());
        em.flush();
        journal.record(who.name(), "relation.struck", "ordinance", ordinance.id().toString(), before, relation.json());
        return relation;
    }

    private void mayWrite() {
        if (!ordinances.mayBeWritten()) throw new SecurityException("relations are not recorded by " + who.role());
    }

    private static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }
}
