package org.countersign.contact;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.LockSupport;
import java.util.function.*;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.contact.Position.Coded;
import org.countersign.intake.NewSigner;
import org.countersign.intake.Origin;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.*;
import org.countersign.register.Register;
import org.countersign.residency.*;
import org.countersign.staff.*;
import org.countersign.stance.*;
import org.junit.jupiter.api.*;

class TriageIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final FileNumber NO = new FileNumber("2008-0811"), OTHER = new FileNumber("2008-0900");
    final TestIntake intake = new TestIntake(DATABASE);
    Role role = Role.STAFF;

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket(NO.value(), OTHER.value()); }

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() { for (String table : List.of("contact", "signer", "`position`", "constituent", "constituent_flag")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate()); }

    @Test void a_contact_comes_back_whole() {
        long id = intake.take(call().named("x").saying("Please veto").in("C").by(person("Ann", "Field", "ann@example.org"), organisation("Hill Neighbors")).on("2008-0811", Stance.OPPOSE, "cost", "safety").done()).contactId();
        Contact contact = find(id);
        assertEquals("Please veto", contact.text());
        assertEquals("C", contact.campaign());
        assertEquals(TestIntake.AT, contact.receivedAt());
        assertEquals("ann@example.org", contact.sender().email());
        assertEquals("Hill Neighbors", contact.signer(1).organisation());
        assertEquals(List.of("cost", "safety"), contact.positions().get(0).reasons());
        assertEquals(NO, contact.positions().get(0).ordinance().fileNumber());
        assertEquals("mocando", contact.positions().get(0).codedBy());
    }

    @Test void staff_code_correct_confirm_and_drop_what_a_contact_says() {
        long id = intake.take(call().suggesting("2008-0811", Stance.OPPOSE).done()).contactId();
        triage(id, (triage, seen) -> triage.confirm(seen, NO));
        assertFalse(find(id).positions().get(0).suggested());
        triage(id, (triage, seen) -> triage.code(seen, NO, new Coded("1", Stance.SUPPORT, ActionAsked.SIGN, List.of("jobs"))));
        triage(id, (triage, seen) -> triage.code(seen, OTHER, new Coded(null, Stance.NEUTRAL, null, List.of())));
        assertEquals(List.of(Stance.SUPPORT, Stance.NEUTRAL), find(id).positions().stream().map(Position::stance).toList());
        assertEquals("staff", find(id).positions().get(0).codedBy());
        triage(id, (triage, seen) -> triage.drop(seen, OTHER));
        assertEquals(1, find(id).positions().size());
        assertEquals(List.of("contact.logged " + id, "contact.confirmed " + id, "contact.coded " + id, "contact.coded " + id, "contact.positionDropped " + id), intake.journal);
        assertEquals(5, intake.news.size());
        assertThrows(Refused.class, () -> triage(id, (triage, seen) -> triage.confirm(seen, NO)));
        assertThrows(Invalid.class, () -> triage(id, (triage, seen) -> triage.code(seen, NO, new Coded(null, Stance.SUPPORT, null, List.of("a;b")))));
    }

    @Test void a_contact_set_aside_stays_in_full_and_comes_back() {
        long id = intake.take(call().on("2008-0811", Stance.OPPOSE).done()).contactId();
        triage(id, (triage, seen) -> triage.setAside(seen, SetAsideReason.TEST));
        assertEquals(SetAsideReason.TEST, find(id).setAside());
        assertEquals("staff", find(id).setAsideBy());
        assertThrows(Refused.class, () -> triage(id, (triage, seen) -> triage.setAside(seen, SetAsideReason.SPAM)));
        triage(id, (triage, seen) -> triage.takeBack(seen));
        assertNull(find(id).setAside());
    }

    @Test void whoever_recorded_a_contact_says_that_it_was_a_mistake_and_that_it_was_none() {
        long id = intake.take(call().on("2008-0811", Stance.OPPOSE).done()).contactId();
        assertThrows(SecurityException.class, () -> hearing(id, Triage::mistaken), "another recorded it");
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE contact SET recorded_by = 'staff' WHERE id = " + id).executeUpdate());
        hearing(id, Triage::mistaken);
        assertEquals(SetAsideReason.ENTERED_IN_ERROR, find(id).setAside());
        hearing(id, Triage::notMistaken);
        assertNull(find(id).setAside());
        triage(id, (triage, seen) -> triage.setAside(seen, SetAsideReason.FALSELY_ATTRIBUTED));
        assertThrows(SecurityException.class, () -> hearing(id, Triage::notMistaken));
        assertEquals(SetAsideReason.FALSELY_ATTRIBUTED, find(id).setAside());
    }

    /** By a clerk of hearings, who sees no contacts but the lines they entered. */
    private void hearing(long id, BiConsumer<Triage, Seen> work) {
        Seen seen = find(id).seen();
        role = Role.HEARING;
        try {
            with(triage -> work.accept(triage, seen));
        } finally {
            role = Role.STAFF;
        }
    }

    @Test void undoing_a_link_takes_back_the_name_and_the_identifiers_it_had_filled_in() {
        long blank = intake.take(call().by(person(null, null, "x@example.org")).done()).contactId(), named = intake.take(call().by(person("Ann", "Field", "x@example.org")).done()).contactId();
        triage(named, (triage, seen) -> triage.unlink(seen, 0));
        assertEquals(List.of(Arrays.asList("", null, true)), DATABASE.rows("SELECT name_key, given_name, has_identifier FROM constituent"));
        triage(named, (triage, seen) -> triage.link(seen, 0, find(blank).sender().constituentId().orElseThrow()));
        assertEquals(List.of(Arrays.asList("ann field", "Ann", true)), DATABASE.rows("SELECT name_key, given_name, has_identifier FROM constituent"));
        assertEquals("BY_HAND", find(named).sender().linkRule().name());
        assertEquals("staff", find(named).sender().linkedBy());
        triage(blank, (triage, seen) -> triage.unlink(seen, 0));
        triage(named, (triage, seen) -> triage.unlink(seen, 0));
        assertEquals(List.of(), DATABASE.rows("SELECT id FROM constituent"), "nobody is left without a contact");
        triage(named, (triage, seen) -> triage.linkToNew(seen, 0));
        assertEquals(List.of(Arrays.asList("PERSON", "ann field", true)), DATABASE.rows("SELECT kind, name_key, has_identifier FROM constituent"));
        assertThrows(Missing.class, () -> triage(blank, (triage, seen) -> triage.link(seen, 0, 999_999_999L)));
    }

    @Test void whoever_is_not_to_be_written_to_stays_so_without_a_contact_and_under_the_same_name() {
        long id = intake.take(call().by(person("Ann", "Field", "x@example.org")).done()).contactId(), ann = find(id).sender().constituentId().orElseThrow();
        DATABASE.doInTransaction(em -> em.createNativeQuery("INSERT INTO constituent_flag (constituent_id, kind, raised_by, raised_at) VALUES (" + ann + ", 'DO_NOT_CONTACT', 'staff', NOW())").executeUpdate());
        triage(id, (triage, seen) -> triage.unlink(seen, 0));
        assertEquals(List.of(Arrays.asList(ann, "ann field", "Ann", false)), DATABASE.rows("SELECT id, name_key, given_name, has_identifier FROM constituent"));
        triage(id, (triage, seen) -> triage.link(seen, 0, ann));
        assertEquals(List.of(Arrays.asList(ann, "ann field", "Ann", true)), DATABASE.rows("SELECT id, name_key, given_name, has_identifier FROM constituent"));
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE constituent_flag SET lowered_at = NOW()").executeUpdate());
        triage(id, (triage, seen) -> triage.unlink(seen, 0));
        assertEquals(List.of(), DATABASE.rows("SELECT id FROM constituent"), "without a mark nobody is left without a contact");
    }

    @Test void a_person_is_never_linked_to_an_organisation_nor_an_organisation_to_a_person() {
        long ann = intake.take(call().by(person("Ann", "Field", "x@example.org")).done()).contactId(), hill = intake.take(call().by(organisation("Hill Neighbors")).done()).contactId();
        long nameless = intake.take(call().by(person(null, null, "hill@example.org")).done()).contactId();
        long annId = find(ann).sender().constituentId().orElseThrow(), hillId = find(hill).sender().constituentId().orElseThrow();
        assertEquals("people.merge.kinds", assertThrows(Refused.class, () -> triage(ann, (triage, seen) -> triage.link(seen, 0, hillId))).key());
        assertEquals("people.merge.kinds", assertThrows(Refused.class, () -> triage(hill, (triage, seen) -> triage.link(seen, 0, annId))).key());
        triage(nameless, (triage, seen) -> triage.link(seen, 0, hillId));
        assertEquals(Optional.of(hillId), find(nameless).sender().constituentId(), "who gave no name may be either");
    }

    @Test void an_organisation_linked_by_hand_to_nobody_known_is_an_organisation() {
        long id = intake.take(call().by(organisation("Hill Neighbors")).done()).contactId();
        triage(id, (triage, seen) -> triage.unlink(seen, 0));
        triage(id, (triage, seen) -> triage.linkToNew(seen, 0));
        assertEquals(List.of(Arrays.asList("ORGANISATION", "hill neighbors", "Hill Neighbors")), DATABASE.rows("SELECT kind, name_key, organisation FROM constituent"));
    }

    @Test void a_corrected_place_is_found_again_and_says_who_corrected_it() {
        long id = intake.take(call().by(person("Ann", "Field", null)).on("2008-0811", Stance.OPPOSE).done()).contactId();
        triage(id, (triage, seen) -> triage.correct(seen, 0, at("12 Main Street", "2", "06103")));
        Signer sender = find(id).sender();
        assertEquals("12 Main Street", sender.claim().street());
        assertEquals("staff", sender.foundBy());
        assertEquals(Residency.RESIDENT, sender.finding().residency());
        assertEquals(List.of(List.of("12 main st|2|06103", true)), DATABASE.rows("SELECT household_key, has_identifier FROM signer"));
        assertEquals(List.of(List.of(true)), DATABASE.rows("SELECT has_identifier FROM constituent"));
    }

    @Test void a_name_that_is_being_filled_in_is_not_lost_to_a_correction() throws Exception {
        long blank = intake.take(call().by(person(null, null, "x@example.org")).done()).contactId();
        CountDownLatch filled = new CountDownLatch(1);
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try {
            Future<Long> other = desks.submit(() -> DATABASE.inTransaction(em -> {
                long named = intake.on(em).take(List.of(call().by(person("Ann", "Field", "x@example.org")).done()), DESK).get(0).contactId();
                filled.countDown();
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                return named;
            }));
            filled.await();
            desks.submit(() -> triage(blank, (triage, seen) -> triage.correct(seen, 0, at("12 Main Street", "2", "06103")))).get();
            other.get();
        } finally {
            desks.shutdownNow();
        }
        assertEquals(List.of(Arrays.asList("ann field", "Ann")), DATABASE.rows("SELECT name_key, given_name FROM constituent"));
    }

    @Test void what_a_programme_gave_is_kept_apart_in_a_correction_as_at_intake_ticked_or_not() {
        Ground guarding = new Ground(Ground.shipped(Cities.named("hartford")).atlas(), Register.NONE, new Practice(Practice.Mode.REGISTER, new Substitutes(Set.of("box 100|06140")), null));
        ResidencyReader reader = ResidencyReader.of(Cities.named("hartford"), () -> guarding);
        long id = intake.take(call().by(new NewSigner("Ann", "Field", null, null, null, at("12 Main Street", null, "06103"))).on("2008-0811", Stance.OPPOSE).done()).contactId();
        triage(id, (triage, seen) -> {
            triage.residency = reader;
            triage.correct(seen, 0, at("P.O. Box 100", null, "06140"));
        });
        assertTrue(find(id).sender().guarded());
        assertEquals(List.of(Arrays.asList(null, null, null, "P.O. Box 100, 06140", "UNKNOWN")), DATABASE.rows("SELECT street, zip, household_key, substitute, residency FROM signer"));
        triage(id, (triage, seen) -> triage.correct(seen, 0, new Claim(null, null, null, null, null, null, null, null, "resident", Claim.Answer.GUARDED, false)));
        assertEquals(List.of(List.of("P.O. Box 100, 06140", "RESIDENT")), DATABASE.rows("SELECT substitute, residency FROM signer"), "what was kept stays");
        triage(id, (triage, seen) -> triage.correct(seen, 0, at("12 Main Street", null, "06103")));
        triage(id, (triage, seen) -> triage.correct(seen, 0, at("12 Main Street", null, "06103").ofProgramme()));
        assertEquals(List.of(Arrays.asList(null, "-")), DATABASE.rows("SELECT street, substitute FROM signer"), "what stood there before may be their own");
    }

    @Test void whoever_a_programme_guards_is_marked_when_chosen_until_the_desk_wrote_down_a_street() {
        NewSigner guarded = new NewSigner("Ann", "Field", null, "ann@example.org", null, at("PO Box 100", null, "06140").ofProgramme()), open = new NewSigner("Ann", "Field", null, "ann@example.org", null, at("12 Main Street", null, "06103"));
        long first = intake.take(call().by(guarded).on("2008-0811", Stance.OPPOSE).done()).contactId(), bob = known(new NewSigner("Bob", "Field", null, "bob@example.org", null, at("9 Main Street", null, "06103")));
        long ann = find(first).sender().constituentId().orElseThrow();
        long later = intake.take(call().by(new NewSigner("Ann", "Field", null, "ann@example.org", null, Claim.NONE)).on("2008-0900", Stance.OPPOSE).done()).contactId();
        intake.take(new Origin("staff", "a file", null), call().by(open).on("2008-0811", Stance.OPPOSE).done());
        SignerForm typed = new SignerForm();
        choose(typed, ann);
        assertTrue(typed.isGuarded() && typed.getStreet() == null && typed.getEmail().equals("ann@example.org"), "of what a file said nobody was asked");
        choose(typed, bob);
        assertEquals(List.of(false, "9 Main Street"), List.of(typed.isGuarded(), typed.getStreet()), "another one was meant");
        typed.setGuarded(true);
        choose(typed, bob);
        assertTrue(typed.isGuarded() && typed.getStreet() == null, "who said so at the telephone stays guarded");
        triage(later, (triage, seen) -> triage.correct(seen, 0, at("12 Main Street", null, "06103")));
        SignerForm again = new SignerForm();
        choose(again, ann);
        assertFalse(again.isGuarded(), "who left the programme");
    }

    @Test void what_a_caller_says_today_stays_when_they_are_chosen_and_only_the_rest_is_as_last_time() {
        long ann = known(new NewSigner("Ann", "Field", null, "ann@example.org", "860-555-0142", new Claim("12 Main Street", "3", "Hartford", "CT", "06103", null, null, null, null, Claim.Answer.GIVEN, false)));
        long bob = known(new NewSigner("Bob", "Field", null, "bob@example.org", "860-555-0177", new Claim(null, null, "Toronto", null, "M5V 2T6", "CA", null, null, null, Claim.Answer.GIVEN, false)));
        SignerForm moved = new SignerForm();
        moved.setName("fiel");
        moved.setStreet("9 Elm Street");
        moved.setZip("06105");
        moved.setEmail("new@example.org");
        moved.setPhone("555-01");
        choose(moved, ann);
        assertEquals(Arrays.asList("Ann Field", "new@example.org", "860-555-0142", "9 Elm Street", null, "06105"), Arrays.asList(moved.getName(), moved.getEmail(), moved.getPhone(), moved.getStreet(), moved.getCity(), moved.getZip()));
        assertEquals("12 Main Street #3, Hartford, CT, 06103", moved.elsewhereLastTime());
        moved.liveAsLastTime();
        assertEquals(Arrays.asList("12 Main Street #3", "06103", null), Arrays.asList(moved.getStreet(), moved.getZip(), moved.elsewhereLastTime()));
        SignerForm slip = new SignerForm();
        choose(slip, ann);
        choose(slip, bob);
        assertEquals(Arrays.asList("Bob Field", "bob@example.org", "860-555-0177", null, "Toronto", "CA"), Arrays.asList(slip.getName(), slip.getEmail(), slip.getPhone(), slip.getStreet(), slip.getCity(), slip.getCountry()), "nothing of whoever was chosen by a slip");
        SignerForm declined = new SignerForm();
        declined.setSaid(SignerForm.Said.DECLINED);
        choose(declined, ann);
        assertEquals(Arrays.asList(null, Claim.Answer.DECLINED), Arrays.asList(declined.getStreet(), declined.claim().answer()), "who would not say today");
    }

    private long known(NewSigner signer) { return find(intake.take(call().by(signer).on("2008-0811", Stance.OPPOSE).done()).contactId()).sender().constituentId().orElseThrow(); }

    private void choose(SignerForm form, long constituent) {
        DATABASE.doInTransaction(em -> {
            Contacts contacts = TestTriage.contacts(em, who());
            form.become(contacts.lastSigned(constituent).orElseThrow(), contacts.guarded(constituent));
        });
    }

    @Test void what_nobody_corrects_stays_the_point_a_lone_unit_and_that_they_would_not_say() {
        long id = intake.take(call().by(new NewSigner("Ann", "Field", null, null, null, new Claim(null, "4B", null, null, "06103", null, 41.7637, -72.6851, null, Claim.Answer.GIVEN, false))).on("2008-0811", Stance.OPPOSE).done()).contactId();
        correct(id, form -> {
            assertEquals("#4B", form.getStreet());
            form.setWords("resident");
        });
        assertEquals(List.of(Arrays.asList(null, "4B", 41.7637, -72.6851, "resident", "ADDRESS_MATCHED")), DATABASE.rows("SELECT s.street, s.unit, c.latitude, c.longitude, s.declared, s.evidence FROM signer s JOIN contact c ON c.id = s.contact_id"));
        correct(id, form -> form.setStreet("12 Main Street"));
        assertEquals(Arrays.asList("12 Main Street", null, null), Arrays.asList(find(id).sender().claim().street(), find(id).sender().claim().unit(), find(id).latitude()), "the point is of the address");
        triage(id, (triage, seen) -> triage.correct(seen, 0, new Claim("12 Main Street", "2", null, null, null, null, 41.7637, -72.6851, null, Claim.Answer.GIVEN, false)));
        correct(id, form -> form.setPointDropped(true));
        assertEquals(Arrays.asList("12 Main Street", "2", null), Arrays.asList(find(id).sender().claim().street(), find(id).sender().claim().unit(), find(id).latitude()));
        triage(id, (triage, seen) -> triage.correct(seen, 0, new Claim(null, null, null, null, null, null, null, null, null, Claim.Answer.DECLINED, false)));
        correct(id, form -> form.setProofSeen(false));
        assertTrue(find(id).sender().finding().why().declined());
    }

    /** As a page does it. */
    private void correct(long id, Consumer<SignerForm> typing) {
        SignerForm form = SignerForm.of(find(id).sender());
        typing.accept(form);
        triage(id, (triage, seen) -> triage.correct(seen, 0, form.claim()));
    }

    @Test void whoever_saves_what_someone_changed_meanwhile_is_told_so() {
        long id = intake.take(call().on("2008-0811", Stance.OPPOSE).done()).contactId();
        Seen stale = find(id).seen();
        triage(id, (triage, seen) -> triage.code(seen, NO, new Coded(null, Stance.SUPPORT, null, List.of())));
        assertThrows(OptimisticLockException.class, () -> with(triage -> triage.setAside(stale, SetAsideReason.TEST)));
    }

    @Test void a_position_added_by_its_source_is_a_change_too() {
        long id = intake.take(call().named("pos").on("2008-0811", Stance.OPPOSE).done()).contactId();
        Seen stale = find(id).seen();
        intake.take(call().named("pos").on("2008-0900", Stance.OPPOSE).done());
        assertThrows(OptimisticLockException.class, () -> with(triage -> triage.setAside(stale, SetAsideReason.TEST)));
    }

    @Test void the_council_the_mayor_and_the_clerks_neither_see_nor_change_a_contact() {
        long id = intake.take(call().on("2008-0811", Stance.OPPOSE).done()).contactId();
        Seen seen = find(id).seen();
        for (Role other : List.of(Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            role = other;
            assertThrows(SecurityException.class, () -> find(id), other.name());
            assertThrows(SecurityException.class, () -> with(triage -> triage.setAside(seen, SetAsideReason.TEST)), other.name());
        }
    }

    @Test void each_page_of_all_contacts_is_in_the_journal_with_how_many_and_an_empty_one_is_not() {
        long first = intake.take(call().on("2008-0811", Stance.OPPOSE).saying("Never again.").done()).contactId();
        for (int i = 0; i < 2; i++) intake.take(call().on("2008-0811", Stance.OPPOSE).done());
        List<Object> noted = new java.util.ArrayList<>();
        DATABASE.doInTransaction(em -> {
            Contacts contacts = contacts(em);
            contacts.journal = new org.countersign.staff.Journal() {
                @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { noted.add(what + " " + new java.util.TreeMap<>(after)); }
            };
            org.countersign.ordinance.Ordinance ordinance = em.createQuery("SELECT o FROM Ordinance o WHERE o.fileNumber = :no", org.countersign.ordinance.Ordinance.class).setParameter("no", new FileNumber("2008-0811")).getSingleResult();
            assertEquals(3, contacts.after(new org.countersign.platform.Keyset(first - 1, 2), ordinance).size(), "one more, which is not handed out");
            assertEquals(2, contacts.after(new org.countersign.platform.Keyset(first, 2), null).size());
            assertEquals(0, contacts.after(new org.countersign.platform.Keyset(first + 2, 2), null).size());
        });
        assertEquals(List.of("contacts.read {after=" + (first - 1) + ", lines=2, selection={ordinance=2008-0811}}", "contacts.read {after=" + first + ", lines=2, selection={}}"), noted);
    }

    private Contact find(long id) { return DATABASE.inTransaction(em -> contacts(em).byId(id)).orElseThrow(); }

    private Contacts contacts(EntityManager em) {
        Contacts contacts = new Contacts();
        contacts.em = em;
        contacts.who = who();
        return contacts;
    }

    /** One decision, by someone who looks first. */
    private void triage(long id, BiConsumer<Triage, Seen> work) {
        Seen seen = find(id).seen();
        with(triage -> work.accept(triage, seen));
    }

    private void with(Consumer<Triage> work) {
        DATABASE.doInTransaction(em -> {
            Triage triage = new Triage();
            triage.em = em;
            triage.who = who();
            triage.journal = intake.noting();
            triage.news = told(intake.news);
            triage.residency = HARTFORD;
            work.accept(triage);
        });
    }

    private Who who() {
        return new Who() {
            @Override public String name() { return "staff"; }
            @Override public Role role() { return role; }
        };
    }
}
