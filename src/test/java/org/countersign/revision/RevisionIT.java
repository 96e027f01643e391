package org.countersign.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.countersign.TestDatabase;
import org.countersign.boundary.TestOutlines;
import org.countersign.city.Cities;
import org.countersign.intake.NewSigner;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.ledger.TestLedger;
import org.countersign.platform.Refused;
import org.countersign.residency.Claim;
import org.countersign.residency.Ground;
import org.countersign.residency.ResidencyReader;
import org.countersign.residency.TestService;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Findings made again on other ground: shown exactly, applied, taken back; what somebody changed meanwhile is left alone. */
class RevisionIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Ground SHIPPED = Ground.shipped(Cities.named("hartford"));
    /** West Hartford's centre has become Hartford's. */
    private static final Ground GROWN = new Ground(TestOutlines.grown(), SHIPPED.register());
    private final AtomicReference<Ground> ground = new AtomicReference<>(SHIPPED);
    private final ResidencyReader reader = ResidencyReader.of(Cities.named("hartford"), ground::get);
    private final TestIntake intake = new TestIntake(DATABASE, reader);
    private final TestLedger books = new TestLedger(DATABASE, Cities.named("hartford").zone());
    private final List<PositionsChanged> news = new ArrayList<>();

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void fresh() {
        DATABASE.doInTransaction(em -> {
            for (String table : new String[] {"revision_district", "revision_figure", "revision_finding", "revision", "waiting", "`position`", "signer", "contact", "constituent", "ordinance"})
                em.createNativeQuery("DELETE FROM " + table).executeUpdate();
        });
        intake.docket("2008-1");
        intake.ears = books::ear;
        books.rebuild();
        ground.set(SHIPPED);
    }

    private static Claim at(double latitude, double longitude) { return new Claim(null, null, null, null, null, null, latitude, longitude, null, Claim.Answer.NOT_ASKED, false); }

    private void call(String email, Claim claim, Stance stance) { intake.take(TestIntake.call().by(new NewSigner("Ana", "Invented", null, email, null, claim)).on("2008-1", stance).done()); }

    @Test void what_would_change_is_shown_then_changed_then_taken_back() {
        call("west@example.org", at(41.7620, -72.7420), Stance.OPPOSE);
        call("west@example.org", Claim.NONE, Stance.OPPOSE);
        call("here@example.org", at(41.7637, -72.6851), Stance.SUPPORT);
        call("zip@example.org", new Claim(null, null, null, null, "06107", null, null, null, null, Claim.Answer.NOT_ASKED, false), Stance.SUPPORT);
        String before = findings();
        ground.set(GROWN);
        long id = begin();
        work();
        assertEquals("PREVIEW 4 1 0", said(id));
        assertEquals(before, findings(), "nothing has changed yet");
        List<Figure> figures = DATABASE.inTransaction(em -> on(em).figures(id));
        assertEquals(List.of("RESIDENT null 1 2 1 2", "RESIDENT OPPOSE 0 1 0 1", "SUBURB null 2 1 2 1", "SUBURB OPPOSE 1 0 1 0"), figures.stream().map(RevisionIT::said).toList());
        DATABASE.doInTransaction(em -> on(em).apply(id));
        work();
        assertEquals("APPLIED 4 1 0", said(id));
        assertTrue(findings().contains("RESIDENT ADDRESS_MATCHED system"), findings());
        assertEquals(1, news.size());
        assertEquals(List.of(), books.mismatches("2008-1"), "the books have heard of it");
        DATABASE.doInTransaction(em -> on(em).undo(id));
        work();
        assertEquals(before, findings());
        assertEquals(List.of(), books.mismatches("2008-1"));
        assertEquals("UNDONE", said(id).split(" ")[0]);
    }

    @Test void another_address_in_their_words_stays_beside_a_finding_that_is_made_again() {
        NewSigner west = new NewSigner("Ana", "Invented", null, "west@example.org", null, at(41.7620, -72.7420));
        intake.take(TestIntake.call().by(west, new NewSigner("Bo", "Invented", null, null, null, Claim.NONE)).saying("I live at 12 Elm St, Austin, TX 78701.").on("2008-1", Stance.OPPOSE).done());
        long same = begin();
        work();
        assertEquals("PREVIEW 2 0 0", said(same), "on the same ground nothing is otherwise");
        DATABASE.doInTransaction(em -> on(em).discard(same));
        ground.set(GROWN);
        long id = begin();
        work();
        DATABASE.doInTransaction(em -> on(em).apply(id));
        work();
        assertEquals(List.of(List.of("RESIDENT", true, true), List.of("RESIDENT", false, false)), DATABASE.rows("SELECT residency, review, why LIKE '%Austin%' FROM signer ORDER BY seq").stream()
                .map(row -> List.of(row.get(0), row.get(1), ((Number) row.get(2)).intValue() == 1)).toList());
    }

    @Test void what_somebody_changed_after_the_preview_is_left_alone() {
        call("west@example.org", at(41.7620, -72.7420), Stance.OPPOSE);
        ground.set(GROWN);
        long id = begin();
        work();
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE signer SET residency = 'UNKNOWN', found_at = '2020-01-01'").executeUpdate());
        books.rebuild();                                                     // nobody told them of that
        DATABASE.doInTransaction(em -> on(em).apply(id));
        work();
        assertEquals("APPLIED 1 1 1", said(id));
        assertEquals(List.of(), books.mismatches("2008-1"), "an event too many does no harm");
        assertTrue(findings().contains("UNKNOWN"));
    }

    @Test void only_one_waits_and_a_no_changes_nothing() {
        call("west@example.org", at(41.7620, -72.7420), Stance.OPPOSE);
        String before = findings();
        ground.set(GROWN);
        long id = begin();
        assertThrows(Refused.class, this::begin);
        work();
        DATABASE.doInTransaction(em -> on(em).discard(id));
        assertThrows(Refused.class, () -> DATABASE.doInTransaction(em -> on(em).apply(id)));
        assertEquals(before, findings());
    }

    @Test void what_was_changed_can_be_taken_back_also_after_another_look_that_came_to_nothing() {
        call("west@example.org", at(41.7620, -72.7420), Stance.OPPOSE);
        String before = findings();
        ground.set(GROWN);
        long id = begin();
        assertNull(page(), "nothing stands yet");
        work();
        DATABASE.doInTransaction(em -> on(em).apply(id));
        work();
        assertEquals(id, page().id());
        long second = begin();
        work();
        assertNull(page(), "not while another one waits");
        DATABASE.doInTransaction(em -> on(em).discard(second));
        assertEquals(id, page().id());
        DATABASE.doInTransaction(em -> on(em).undo(page().id()));
        assertThrows(Refused.class, this::begin, "not while it is taken back");
        assertEquals("UNDOING", latest());
        work();
        assertEquals("UNDONE", latest());
        assertEquals(before, findings());
        assertNull(page());
    }

    private String latest() { return DATABASE.inTransaction(em -> on(em).latest().orElseThrow()).state().name(); }

    /** What the page offers to take back. */
    private Revision page() {
        return DATABASE.inTransaction(em -> {
            TallyReplacePage page = new TallyReplacePage();
            page.revisions = on(em);
            return page.getStanding();
        });
    }

    @Test void other_ground_while_it_reads_makes_it_read_anew_and_after_the_preview_keeps_it_from_being_applied() {
        call("west@example.org", at(41.7620, -72.7420), Stance.OPPOSE);
        String before = findings();
        ground.set(GROWN);
        long id = begin();
        DATABASE.doInTransaction(em -> em.createNativeQuery("INSERT INTO revision_finding SELECT " + id + ", contact_id, seq, residency, evidence, conflict, review, district, locality, why, found_at, found_by,"
                + " 'OTHER_STATE', evidence, conflict, review, district, locality, why FROM signer").executeUpdate());
        move();
        work();
        assertEquals("PREVIEW 1 1 0", said(id));
        assertEquals("[[RESIDENT]]", DATABASE.rows("SELECT residency FROM revision_finding").toString(), "what was found on the other ground is gone");
        move();
        assertEquals("revision.otherGround", assertThrows(Refused.class, () -> DATABASE.doInTransaction(em -> on(em).apply(id))).key());
        assertEquals("PREVIEW 1 1 0", said(id));
        assertEquals(before, findings());
    }

    @Test void whoever_changes_the_ground_while_it_reads_does_not_wait_and_it_reads_anew() {
        call("west@example.org", at(41.7620, -72.7420), Stance.OPPOSE);
        ground.set(GROWN);
        long id = begin();
        AtomicBoolean moved = new AtomicBoolean();
        ResidencyReader meanwhile = ResidencyReader.of(Cities.named("hartford"), () -> {
            if (!moved.getAndSet(true)) move();
            return ground.get();
        });
        DATABASE.doInTransaction(em -> TestRevisions.work(em, DATABASE, meanwhile, heard(em)).step());
        assertEquals("READING 0 0 0", said(id));
        work();
        assertEquals("PREVIEW 1 1 0", said(id));
    }

    private static void move() { DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE ground SET version = version + 1").executeUpdate()); }

    @Test void what_an_outside_service_said_stands_while_it_does_not_answer_and_is_counted() {
        try (TestService service = new TestService("{\"found\":true,\"inCity\":true,\"district\":\"3\"}")) {
            ground.set(service.ground(SHIPPED.atlas()));
            call("served@example.org", new Claim("9 Invented Street", null, "Hartford", "CT", "06105", null, null, null, null, Claim.Answer.GIVEN, false), Stance.OPPOSE);
        }
        assertTrue(findings().contains("RESIDENT ADDRESS_MATCHED"), findings());
        long id = begin();
        work();
        assertEquals("PREVIEW 1 0 0", said(id));
        assertEquals(1, DATABASE.inTransaction(em -> on(em).byId(id).orElseThrow()).silent());
    }

    @Test void what_cancels_out_in_the_sums_is_shown_by_stance_and_by_district() {
        call("west@example.org", at(41.7620, -72.7420), Stance.OPPOSE);
        call("here@example.org", at(41.7637, -72.6851), Stance.SUPPORT);
        ground.set(new Ground(TestOutlines.moved("One", "Two"), SHIPPED.register()));
        long id = begin();
        work();
        assertEquals(List.of("RESIDENT null 1 1 1 1", "RESIDENT OPPOSE 0 1 0 1", "RESIDENT SUPPORT 1 0 1 0", "SUBURB null 1 1 1 1", "SUBURB OPPOSE 1 0 1 0", "SUBURB SUPPORT 0 1 0 1"), DATABASE.inTransaction(em -> on(em).figures(id)).stream().map(RevisionIT::said).toList());
        assertEquals("[DistrictFigure[ordinance=2008-1, district=, peopleBefore=1, peopleAfter=0], DistrictFigure[ordinance=2008-1, district=One, peopleBefore=0, peopleAfter=1]]", DATABASE.inTransaction(em -> on(em).districts(id)).toString());
    }

    private static String said(Figure of) { return of.residency() + " " + of.stance() + " " + of.peopleBefore() + " " + of.peopleAfter() + " " + of.contactsBefore() + " " + of.contactsAfter(); }

    @Test void proof_that_somebody_saw_and_what_nobody_could_tell_stand() {
        intake.take(TestIntake.call().by(new NewSigner("Eva", "Invented", null, "eva@example.org", null, new Claim(null, null, "Hartford", "CT", null, null, 41.7620, -72.7420, null, Claim.Answer.GIVEN, true))).on("2008-1", Stance.SUPPORT).done());
        intake.take(TestIntake.call().by(new NewSigner("Ida", "Invented", null, "ida@example.org", null, new Claim(null, null, null, null, null, null, null, null, null, Claim.Answer.DECLINED, false))).on("2008-1", Stance.SUPPORT).done());
        intake.take(TestIntake.call().by(new NewSigner("Uma", "Invented", null, "uma@example.org", null, new Claim(null, null, null, null, "06103", null, null, null, null, Claim.Answer.GIVEN, false)),
                new NewSigner("Ola", "Invented", null, "ola@example.org", null, new Claim(null, null, null, null, null, null, null, null, null, Claim.Answer.DECLINED, false))).on("2008-1", Stance.SUPPORT).done());
        ground.set(GROWN);
        long id = begin();
        work();
        assertEquals("PREVIEW 4 0 0", said(id), "a co-signer who would not say lives nowhere else by that");
    }

    private long begin() { return DATABASE.inTransaction(em -> on(em).begin()); }

    private void work() {
        while (DATABASE.inTransaction(em -> TestRevisions.work(em, DATABASE, reader, heard(em)).step())) { /* as long as there is more */ }
    }

    /** Noted here, and posted. */
    private List<PositionsChanged> heard(EntityManager em) {
        return new AbstractList<>() {
            @Override public boolean add(PositionsChanged one) { return news.add(one) && books.ear(em).add(one); }
            @Override public PositionsChanged get(int index) { return news.get(index); }
            @Override public int size() { return news.size(); }
        };
    }

    private Revisions on(EntityManager em) { return TestRevisions.on(em, new Who(), intake.noting()); }

    private String said(long id) {
        Revision revision = DATABASE.inTransaction(em -> on(em).byId(id).orElseThrow());
        return revision.state() + " " + revision.read() + " " + revision.changed() + " " + revision.left();
    }

    private static String findings() {
        return DATABASE.inTransaction(em -> org.countersign.platform.Bulk.of(em).read("SELECT CONCAT_WS(' ', residency, evidence, found_by, why, found_at) FROM signer ORDER BY contact_id, seq", row -> row.getString(1))).toString();
    }
}
