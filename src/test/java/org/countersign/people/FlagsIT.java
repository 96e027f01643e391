package org.countersign.people;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.intake.TestIntake;
import org.countersign.outbox.AddressClosed;
import org.countersign.outbox.ClosedAddresses;
import org.countersign.outbox.TestOutbox;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.staff.Role;
import org.junit.jupiter.api.*;

class FlagsIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestIntake intake = new TestIntake(DATABASE);
    Role role = Role.STAFF;
    String name = "staff";

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() { for (String table : List.of("contact", "signer", "constituent", "constituent_flag", "outbox_closed")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate()); }

    @Test void a_mark_stands_until_it_is_taken_back_and_both_are_in_the_journal() {
        long ann = writes("Ann");
        raise(ann, Flag.Kind.DO_NOT_CONTACT, "asked on the phone");
        Flag flag = of(ann).get(0);
        assertEquals("asked on the phone", flag.note());
        assertEquals("staff", flag.by());
        lower(flag);
        assertEquals(List.of(), of(ann));
        assertThrows(Refused.class, () -> lower(flag));
        assertEquals(List.of("constituent.flagRaised " + ann, "constituent.flagLowered " + ann), intake.journal.subList(1, 3));
    }

    @Test void a_safety_note_is_for_its_author_and_administrators_and_whoever_reads_it_is_recorded() {
        long ann = writes("Ann");
        assertThrows(Invalid.class, () -> raise(ann, Flag.Kind.SAFETY_NOTE, " "));
        raise(ann, Flag.Kind.SAFETY_NOTE, "two of us go together");
        Flag flag = of(ann).get(0);
        assertNull(flag.note());
        assertEquals("two of us go together", open(flag));
        name = "other";
        assertThrows(SecurityException.class, () -> open(flag));
        role = Role.ADMIN;
        assertEquals("two of us go together", open(flag));
        assertEquals(List.of("constituent.noteRead " + ann, "constituent.noteRead " + ann), intake.journal.subList(2, 4));
        role = Role.COUNCIL;
        assertThrows(SecurityException.class, () -> of(ann));
    }

    @Test void an_address_that_is_closed_marks_whose_it_is_and_is_opened_with_the_mark() {
        long ann = writes("Ann");
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE signer SET email_key = 'ann@example.org' WHERE constituent_id = " + ann).executeUpdate());
        AddressClosed news = new AddressClosed("ann@example.org", ClosedAddresses.Reason.HARD_BOUNCE, null);
        for (int i = 0; i < 2; i++) DATABASE.doInTransaction(em -> {
            TestOutbox.addresses(em, TestPeople.who(role), intake.noting()).close("ann@example.org", ClosedAddresses.Reason.HARD_BOUNCE, null);
            TestPeople.flags(em, intake, role, name).closed(news);
        });
        assertEquals(List.of(Flag.Kind.INVALID_EMAIL), of(ann).stream().map(Flag::kind).toList());
        lower(of(ann).get(0));
        assertEquals(0L, DATABASE.rows("SELECT COUNT(*) FROM outbox_closed WHERE opened_at IS NULL").get(0).get(0));
    }

    @Test void an_address_kept_for_a_mark_alone_is_opened_with_it_and_forgotten_with_the_last_that_needs_it() {
        long ann = writes("Ann");
        DATABASE.doInTransaction(em -> {
            em.createNativeQuery("DELETE FROM marked_address").executeUpdate();
            em.createNativeQuery("INSERT INTO marked_address (constituent_id, email_key) VALUES (" + ann + ", 'gone@example.org')").executeUpdate();
            TestOutbox.addresses(em, TestPeople.who(role), intake.noting()).close("gone@example.org", ClosedAddresses.Reason.HARD_BOUNCE, null);
        });
        raise(ann, Flag.Kind.DO_NOT_CONTACT, null);
        raise(ann, Flag.Kind.INVALID_EMAIL, null);
        lower(of(ann).get(0));
        assertEquals(1L, DATABASE.rows("SELECT COUNT(*) FROM marked_address").get(0).get(0), "the other one needs it");
        lower(of(ann).get(0));
        assertEquals(0L, DATABASE.rows("SELECT COUNT(*) FROM marked_address").get(0).get(0));
        assertEquals(0L, DATABASE.rows("SELECT COUNT(*) FROM outbox_closed WHERE opened_at IS NULL").get(0).get(0));
    }

    @Test void whoever_has_no_contact_goes_with_the_last_mark_and_comes_back_with_it() {
        long ann = writes("Ann");
        raise(ann, Flag.Kind.DECEASED, null);
        raise(ann, Flag.Kind.DO_NOT_CONTACT, "asked on the phone");
        DATABASE.doInTransaction(em -> {
            for (String sql : List.of("DELETE FROM signer", "DELETE FROM contact", "DELETE FROM marked_address", "INSERT INTO marked_address (constituent_id, email_key) VALUES (" + ann + ", 'ann@example.org')")) em.createNativeQuery(sql).executeUpdate();
            TestOutbox.addresses(em, TestPeople.who(role), intake.noting()).close("ann@example.org", ClosedAddresses.Reason.OPT_OUT, null);
        });
        List<List<Object>> before = everything();
        assertEquals(Optional.empty(), lower(of(ann).get(0)), "one mark stands");
        assertEquals(1L, DATABASE.rows("SELECT COUNT(*) FROM constituent").get(0).get(0));
        Flags.Gone gone = lower(of(ann).get(0)).orElseThrow();
        assertEquals(List.of(0L, 0L, 0L), counts());
        assertEquals("constituent.gone " + ann, intake.journal.get(intake.journal.size() - 1));
        DATABASE.doInTransaction(em -> TestPeople.flags(em, intake, role, name).putBack(gone));
        assertEquals(List.of(1L, 1L, 1L), counts());
        assertEquals(before, everything());
        assertEquals(List.of(Flag.Kind.DO_NOT_CONTACT), of(ann).stream().map(Flag::kind).toList());
        assertThrows(Refused.class, () -> DATABASE.doInTransaction(em -> TestPeople.flags(em, intake, role, name).putBack(gone)), "once");
    }

    @Test void whoever_has_a_contact_stays_without_a_mark() {
        long ann = writes("Ann");
        raise(ann, Flag.Kind.DECEASED, null);
        assertEquals(Optional.empty(), lower(of(ann).get(0)));
        assertEquals(1L, DATABASE.rows("SELECT COUNT(*) FROM constituent").get(0).get(0));
    }

    private static List<List<Object>> everything() { return DATABASE.rows("SELECT id, kind, given_name, family_name, name_key, merged_into FROM constituent"); }

    private static List<Long> counts() {
        return List.of("SELECT COUNT(*) FROM constituent", "SELECT COUNT(*) FROM marked_address", "SELECT COUNT(*) FROM outbox_closed WHERE opened_at IS NULL").stream().map(sql -> (Long) DATABASE.rows(sql).get(0).get(0)).toList();
    }

    @Test void what_an_office_must_not_hold_is_no_note() {
        long ann = writes("Ann");
        Invalid refused = assertThrows(Invalid.class, () -> raise(ann, Flag.Kind.DO_NOT_CONTACT, "She said: I am undocumented"));
        assertEquals("note", refused.errors().get(0).field());
        assertEquals(List.of(), of(ann));
    }

    @Test void a_survivor_shows_the_marks_of_whoever_was_merged_into_it_and_gives_them_back() {
        long ann = writes("Ann"), anna = writes("Anna");
        raise(ann, Flag.Kind.DECEASED, null);
        DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).merge(seen(anna), seen(ann)));
        assertEquals(1, of(anna).size());
        DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).undo(seen(ann)));
        assertEquals(0, of(anna).size());
        assertEquals(1, of(ann).size());
    }

    @Test void a_mark_on_the_survivor_shows_with_whoever_was_merged_into_it_before_and_their_older_contacts() {
        long ann = writes("Ann"), anna = writes("Anna");
        merge(anna, ann);
        raise(anna, Flag.Kind.DO_NOT_CONTACT, null);
        assertEquals(of(anna), of(ann));
        assertEquals(1, of(ann).size());
    }

    @Test void a_mark_that_stands_is_not_raised_again_with_either_of_those_who_are_one() {
        long ann = writes("Ann"), anna = writes("Anna");
        raise(ann, Flag.Kind.DECEASED, null);
        assertEquals("people.flag.stands", assertThrows(Refused.class, () -> raise(ann, Flag.Kind.DECEASED, "again")).key());
        merge(anna, ann);
        for (long one : List.of(ann, anna)) assertThrows(Refused.class, () -> raise(one, Flag.Kind.DECEASED, null));
        raise(anna, Flag.Kind.FREQUENT_WRITER, null);
        assertEquals(2, of(ann).size());
        lower(of(anna).get(0));
        raise(anna, Flag.Kind.DECEASED, null);
        assertEquals(2, of(anna).size(), "what was taken back is raised anew");
    }

    @Test void a_second_safety_note_is_taken_from_whoever_cannot_read_the_first() {
        long ann = writes("Ann");
        raise(ann, Flag.Kind.SAFETY_NOTE, "two of us go together");
        assertThrows(Refused.class, () -> raise(ann, Flag.Kind.SAFETY_NOTE, "three of us"));
        name = "other";
        raise(ann, Flag.Kind.SAFETY_NOTE, "a dog");
        assertEquals(2, of(ann).size());
    }

    @Test void an_address_is_closed_with_one_mark_on_those_who_are_one_and_opened_with_it_whoever_has_it() {
        long ann = writes("Ann"), anna = writes("Anna");
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE signer SET email_key = 'ann@example.org'").executeUpdate());
        merge(anna, ann);
        DATABASE.doInTransaction(em -> {
            TestOutbox.addresses(em, TestPeople.who(role), intake.noting()).close("ann@example.org", ClosedAddresses.Reason.HARD_BOUNCE, null);
            TestPeople.flags(em, intake, role, name).closed(new AddressClosed("ann@example.org", ClosedAddresses.Reason.HARD_BOUNCE, null));
        });
        assertEquals(List.of(Flag.Kind.INVALID_EMAIL), of(anna).stream().map(Flag::kind).toList());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE signer SET email_key = NULL WHERE constituent_id = " + ann).executeUpdate());
        lower(of(ann).get(0));
        assertEquals(0L, DATABASE.rows("SELECT COUNT(*) FROM outbox_closed WHERE opened_at IS NULL").get(0).get(0), "the other has it");
    }

    private void merge(long survivor, long other) { DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).merge(seen(survivor), seen(other))); }

    @Test void whoever_writes_often_is_suggested_by_the_days_before_the_latest() {
        long ann = writes("Ann");
        for (int i = 0; i < Flags.OFTEN; i++) writes("Ann");
        assertEquals(Flags.OFTEN + 1L, with(flags -> flags.recent(ann)).longValue());
        assertEquals(List.of(), of(ann), "nothing is marked by itself");
        role = Role.COUNCIL;
        assertThrows(SecurityException.class, () -> with(flags -> flags.recent(ann)));
    }

    private long writes(String given) {
        long contact = intake.take(call().by(person(given, "Field", given.toLowerCase() + "@example.org")).done()).contactId();
        return (Long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0);
    }

    private void raise(long id, Flag.Kind kind, String note) {
        with(flags -> {
            flags.raise(id, kind, note);
            return null;
        });
    }

    private Optional<Flags.Gone> lower(Flag flag) { return with(flags -> flags.lower(flag.id())); }

    private String open(Flag flag) { return with(flags -> flags.open(flag.id())); }

    private List<Flag> of(long id) { return with(flags -> flags.of(id)); }

    private <T> T with(Function<Flags, T> work) { return DATABASE.inTransaction(em -> work.apply(TestPeople.flags(em, intake, role, name))); }

    private static Seen seen(long id) { return new Seen(id, (Long) DATABASE.rows("SELECT version FROM constituent WHERE id = " + id).get(0).get(0)); }
}
