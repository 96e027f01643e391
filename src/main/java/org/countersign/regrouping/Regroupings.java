package org.countersign.regrouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.campaign.Campaigns;
import org.countersign.contact.Triage;
import org.countersign.intake.ContactLimits;
import org.countersign.intake.IntakeStripes;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.platform.TriedAgain;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/**
 * What people decide about campaigns: that two are one, that some contacts are another's or nobody's, and that neither was so. What is
 * small is moved at once, the rest by {@link RegroupingJob}. Undoing gives back what was moved and is where it was put; what came in
 * between stays there.
 */
@ApplicationScoped
@Transactional
@TriedAgain
public class Regroupings {
    private static final String OF = "SELECT id FROM contact WHERE campaign_id = ? ";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Triage triage;
    @Inject RegroupingTrail trail;
    @Inject RegroupingWork work;

    /** The one was the other all along: all its contacts are the other's, and so is what comes in under its name from now on. @return its number */
    public long combine(Seen one, Seen into) {
        hold();
        Standing standing = held(one.id(), into.id());
        if (one.id() == into.id()) throw new Refused("regrouping.oneself");
        Standing.One from = standing.byItself(one), to = standing.byItself(into);
        long id = begin(Regrouping.Kind.COMBINED, from, to, bulk().read(OF, row -> row.getLong(1), from.id()));
        new Campaigns(bulk()).combine(from.id(), to.id());
        for (Standing.One each : List.of(from, to)) journal.record(who.name(), "campaign.combined", "campaign", String.valueOf(each.id()), trail.before(id), trail.after(id));
        work.step(id);
        return id;
    }

    /** The contacts in these words are another campaign's. @param texts by number, 0: those without words @param name of the other one, which may be new; blank: they are of none @return its number */
    public long split(Seen of, Collection<Long> texts, String name) {
        hold();
        Long into = named(name);
        Standing standing = held(of.id(), into);
        Standing.One from = standing.byItself(of), to = into == null ? null : standing.byItself(into);
        if (from.equals(to)) throw new Refused("regrouping.oneself");
        Set<Long> contacts = new TreeSet<>(bulk().find(OF + "AND text_id IN (??)", texts, row -> row.getLong(1), from.id()));
        if (texts.contains(0L)) contacts.addAll(bulk().read(OF + "AND text_id IS NULL", row -> row.getLong(1), from.id()));
        if (contacts.isEmpty()) throw new Refused("regrouping.nothing");
        long id = begin(Regrouping.Kind.SPLIT, from, to, contacts);
        for (Standing.One each : to == null ? List.of(from) : List.of(from, to)) journal.record(who.name(), "campaign.split", "campaign", String.valueOf(each.id()), trail.before(id), trail.after(id));
        work.step(id);
        return id;
    }

    /** What was moved is back where it was, as far as it is where it was put. */
    public void undo(long id) {
        Regrouping made = trail.byId(id);
        hold();
        Standing standing = held(made.from().id(), made.into());
        if (!trail.byId(id).isUndoable()) throw new Refused("regrouping.notNow");
        if (made.to() != null) standing.byItself(made.to().id());
        if (made.kind() == Regrouping.Kind.COMBINED) new Campaigns(bulk()).apart(made.from().id());
        else standing.byItself(made.from().id());
        bulk().change("UPDATE regrouping SET state = 'UNDOING', moved_to = 0, undone_by = ?, undone_at = UTC_TIMESTAMP(6) WHERE id = ?", who.name(), id);
        touch(made.from().id(), made.into());
        for (Regrouping.End each : made.ends()) journal.record(who.name(), "campaign.undone", "campaign", String.valueOf(each.id()), trail.after(id), trail.before(id));
        work.step(id);
    }

    /** One contact is another campaign's. @param name of it, which may be new; blank: it is of none */
    public void move(Seen contact, String name) {
        hold();
        triage.campaignTold(contact, named(name));
    }

    /** Nothing comes in meanwhile, and no campaign goes with an import that is undone. */
    private void hold() {
        if (!triage.mayDecide()) throw new SecurityException("campaigns are not regrouped by " + who.role());
        em.flush();
        new IntakeStripes(bulk()).holdAll();
    }

    /** The campaign of this name, or what it was combined into. */
    private Long named(String name) {
        if (name == null || name.isBlank()) return null;
        FieldErrors errors = new FieldErrors();
        errors.text("name", name.strip(), ContactLimits.CAMPAIGN);
        errors.throwIfAny();
        return new Campaigns(bulk()).named(List.of(name.strip())).get(name.strip());
    }

    private Standing held(long from, Long to) { return Standing.held(bulk(), Stream.of(from, to).filter(Objects::nonNull).distinct().toList()); }

    private long begin(Regrouping.Kind kind, Standing.One from, Standing.One to, Collection<Long> contacts) {
        Long into = to == null ? null : to.id();
        bulk().change("INSERT INTO regrouping (kind, from_id, to_id, state, contacts, made_by, made_at) VALUES (?, ?, ?, 'MOVING', ?, ?, UTC_TIMESTAMP(6))", kind, from.id(), into, contacts.size(), who.name());
        long id = bulk().read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        bulk().write("INSERT INTO regrouped_contact (regrouping_id, contact_id) VALUES (?, ?)", contacts.stream().map(contact -> new Object[] {id, contact}).toList());
        touch(from.id(), into);
        return id;
    }

    /** Whoever saw them before looks again. */
    private void touch(Long... campaigns) {
        bulk().write("UPDATE campaign SET version = version + 1 WHERE id = ?", Stream.of(campaigns).filter(Objects::nonNull).map(id -> new Object[] {id}).toList());
    }

    private Bulk bulk() { return Bulk.of(em); }
}
