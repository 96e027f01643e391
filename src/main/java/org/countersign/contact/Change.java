package org.countersign.contact;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.countersign.constituent.Mergers;
import org.countersign.intake.Concerned;
import org.countersign.intake.KnownBy;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;

/** How a contact is changed, whatever was decided of it: as it was seen, in the journal with before and after, and told with all whom it concerns. @param by who decided */
record Change(EntityManager em, Journal journal, Event<PositionsChanged> news, String by) {
    private static final ContactJson STATE = new ContactJson(ZoneOffset.UTC);

    Contact known(long id) {
        Contact contact = em.find(Contact.class, id);
        if (contact == null) throw new Missing("contact");
        return contact;
    }

    void apply(Seen seen, String what, BiConsumer<Contact, Instant> verb) {
        Contact contact = known(seen.id());
        seen.mustStillBe(contact.seen());
        em.lock(contact, LockModeType.OPTIMISTIC_FORCE_INCREMENT);              // signers and positions alone would not count as a change
        Map<String, Object> before = STATE.state(contact);
        Set<Long> ordinances = ordinances(contact), constituents = new Mergers(Bulk.of(em)).withThoseAbove(constituents(contact));
        verb.accept(contact, Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.flush();
        ordinances.addAll(ordinances(contact));
        constituents.addAll(constituents(contact));
        tell(what, contact, before, ordinances, constituents);
    }

    /** What changes neither whom it is from nor what it speaks of, whoever has seen it. @param rows writes past the entities */
    void retell(long id, String what, Consumer<Contact> rows) {
        em.flush();
        Contact contact = known(id);
        Map<String, Object> before = STATE.state(contact);
        rows.accept(contact);
        em.refresh(contact);
        tell(what, contact, before, ordinances(contact), new Mergers(Bulk.of(em)).withThoseAbove(constituents(contact)));
    }

    private void tell(String what, Contact contact, Map<String, Object> before, Set<Long> ordinances, Set<Long> constituents) {
        journal.record(by, "contact." + what, "contact", String.valueOf(contact.id()), before, STATE.state(contact));
        news.fire(new PositionsChanged(ordinances, Concerned.known(Set.of(contact.id())), Concerned.known(constituents)));
    }

    private static Set<Long> ordinances(Contact contact) { return contact.positions().stream().map(position -> position.ordinance().id()).collect(Collectors.toCollection(TreeSet::new)); }

    private static Set<Long> constituents(Contact contact) { return contact.signers().stream().flatMap(signer -> signer.constituentId().stream()).collect(Collectors.toCollection(TreeSet::new)); }

    /** What the signer's constituent is known by, before and after, follows. */
    void refreshing(Contact contact, int seq, Runnable verb) {
        Set<Long> concerned = new TreeSet<>();
        contact.signer(seq).constituentId().ifPresent(concerned::add);
        verb.run();
        em.flush();
        contact.signer(seq).constituentId().ifPresent(concerned::add);
        new KnownBy(Bulk.of(em)).refresh(concerned);
    }

    /** And what all who sign it are known by. @param rows writes past the entities */
    void refreshing(Contact contact, Runnable rows) {
        Set<Long> concerned = constituents(contact);
        em.flush();
        rows.run();
        em.refresh(contact);
        contact.signers().forEach(em::refresh);
        concerned.addAll(constituents(contact));
        new KnownBy(Bulk.of(em)).refresh(concerned);
    }
}
