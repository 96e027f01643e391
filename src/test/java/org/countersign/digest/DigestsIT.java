package org.countersign.digest;

import static org.countersign.intake.TestIntake.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.TestDatabase;
import org.countersign.city.City;
import org.countersign.city.Cities;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.ledger.TestLedger;
import org.countersign.ordinance.TestOrdinances;
import org.countersign.outbox.TestOutbox;
import org.countersign.platform.Invalid;
import org.countersign.residency.Claim;
import org.countersign.staff.Account;
import org.countersign.staff.AccountName;
import org.countersign.staff.Accounts;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests with a clock in the hand: once each, whoever restarts; what changed since the last; small cells for nobody of the council. */
class DigestsIT {
    private static final City CITY = Cities.named("hartford");
    private static final Instant SUNDAY = Instant.parse("2026-11-29T15:00:00Z"), MONDAY = Instant.parse("2026-11-30T12:01:00Z"), NEXT = Instant.parse("2026-12-07T12:01:00Z");
    @TempDir static Path keys;
    private final TestDatabase database = TestDatabase.fresh();
    private final TestLedger books = new TestLedger(database, CITY.zone());
    private final TestIntake intake = new TestIntake(database);
    private final TestOutbox house = new TestOutbox(database, keys);
    private int people, most = 100;

    @BeforeEach void an_office() {
        intake.ears = books::ear;
        intake.docket("A-1");
        books.rebuild();
        account(1, "ines", "STAFF", "en");
        account(2, "vera", "COUNCIL", "es");
    }

    @AfterEach void close() { database.close(); }

    @Test void a_digest_of_a_week_is_put_once_after_a_restart_too_and_the_next_says_what_changed() {
        log(6, Stance.OPPOSE);
        subscribe("ines", Every.WEEK);
        assertFalse(send(1, SUNDAY), "what was due before it was asked for");
        assertTrue(send(1, MONDAY));
        assertFalse(send(1, MONDAY.plusSeconds(300)));
        assertFalse(send(1, NEXT.minusSeconds(3600)), "until the next morning of a Monday, by whatever program runs then");
        house.execute("UPDATE digest SET occasion = NULL");                            // as from a backup of before
        send(1, MONDAY.plusSeconds(600));
        assertEquals(List.of(List.of("digest:1:2026-W49", "DIGEST", "ines@office.example", "en")), letters());
        log(1, Stance.SUPPORT);
        assertTrue(send(1, NEXT));
        assertEquals(2, letters().size());
        String text = text("digest:1:2026-W50");
        assertTrue(text.contains("A-1 · T\nPeople 7 (+1), contacts 7 (+1), households 0."), text);
        assertTrue(text.contains("Residents: people 7 (+1); oppose side 6, support side 1 (+1), neither 0."), text);
        assertTrue(text.contains("Oppose side: Oppose together with Oppose unless amended."), "what a side is: " + text);
        assertFalse(text.contains("Quandt"), text);
        assertTrue(send(1, NEXT.plusSeconds(7 * 86_400)) && text("digest:1:2026-W51").contains("Nothing changed since the last digest."), "and says when nothing did");
    }

    @Test void a_member_of_the_council_reads_it_in_their_language_and_no_small_cell() {
        log(6, Stance.OPPOSE);
        log(2, Stance.SUPPORT);
        subscribe("vera", Every.DAY);
        assertTrue(send(2, MONDAY));
        String first = text("digest:2:2026-11-30");
        assertTrue(first.contains("Personas 8, contactos 8, hogares 0.") && first.contains("lado en contra 6, lado a favor no se muestra, ni lo uno ni lo otro no se muestra."), first);
        log(4, Stance.SUPPORT);
        assertTrue(send(2, MONDAY.plusSeconds(86_400)));
        String second = text("digest:2:2026-12-01");
        assertTrue(second.contains("Personas 12 (+4)") && second.contains("lado en contra 6, lado a favor 6, ni lo uno"), second);
        assertFalse(second.contains("6 (+4)"), "six now and four more would tell of the two before: " + second);
    }

    @Test void what_was_told_once_is_told_until_it_is_settled_however_many_others_come() {
        most = 1;
        subscribe("ines", Every.DAY);
        assertTrue(send(1, MONDAY));
        intake.docket("A-2");
        books.rebuild();
        assertTrue(send(1, MONDAY.plusSeconds(86_400)));
        String second = text("digest:1:2026-12-01");
        assertTrue(second.contains("A-1 · T") && second.contains("A-2 · T") && !second.contains("not open any more"), second);
        house.execute("INSERT INTO ordinance_action (ordinance_id, type, at, date_only, recorded_at, recorded_by) SELECT id, 'withdrawal', '2026-11-30', TRUE, NOW(6), 'clerk' FROM ordinance WHERE file_number = 'A-1'");
        assertTrue(send(1, MONDAY.plusSeconds(2 * 86_400)));
        String third = text("digest:1:2026-12-02");
        assertTrue(third.contains("A-1 is not open any more.") && third.contains("A-2 · T") && !third.contains("A-1 · T"), third);
    }

    @Test void who_has_left_gets_none_and_who_ends_it_either() {
        subscribe("ines", Every.DAY);
        subscribe("vera", Every.DAY);
        house.execute("UPDATE account SET active = FALSE WHERE id = 1");
        assertFalse(send(1, MONDAY));
        house.tx(() -> { digests("vera").end(); return null; });
        assertFalse(send(2, MONDAY));
        assertEquals(List.of(), letters());
        assertEquals(List.of("ines digest.subscribed ines", "vera digest.subscribed vera", "vera digest.ended vera"), house.journal);
    }

    @Test void a_demo_sends_nothing_and_a_wrong_address_is_said() {
        house.demo();
        subscribe("ines", Every.DAY);
        assertTrue(send(1, MONDAY));
        assertEquals(List.of(List.of("WITHHELD")), database.rows("SELECT state FROM outbox_letter"));
        for (String wrong : List.of("", "nobody", "a@b", "x@example.org\nBcc: y@example.org")) assertThrows(Invalid.class, () -> house.tx(() -> { digests("vera").subscribe(Every.DAY, wrong); return null; }), wrong);
    }

    @Test void where_nothing_is_open_there_is_nothing_to_say() {
        database.doInTransaction(em -> em.createNativeQuery("DELETE FROM ordinance").executeUpdate());
        subscribe("ines", Every.DAY);
        assertFalse(send(1, MONDAY));
        assertEquals(List.of(), letters());
    }

    private void log(int many, Stance stance) {
        for (int i = 0; i < many; i++) intake.take(call().by(new NewSigner("Orla" + people++, "Quandt", null, null, null, new Claim(null, null, null, null, "06103", null, null, null, "resident", Claim.Answer.NOT_ASKED, false))).on("A-1", stance).done());
    }

    private void subscribe(String name, Every every) {
        house.tx(() -> { digests(name).subscribe(every, name + "@office.example"); return null; });
        house.execute("UPDATE digest SET since = '2026-11-29 13:00:00'");
    }

    private boolean send(long account, Instant now) { return house.tx(() -> digests("system").send(account, now)); }

    private List<List<Object>> letters() { return database.rows("SELECT put_key, kind, address, language FROM outbox_letter ORDER BY id"); }

    private String text(String key) { return database.rows("SELECT body FROM outbox_letter WHERE put_key = '" + key + "'").get(0).get(0).toString(); }

    private void account(long id, String name, String role, String language) {
        house.execute("INSERT INTO account (id, name, display_name, role, language, active, credential_no, created_at) VALUES (" + id + ", '" + name + "', '" + name + "', '" + role + "', '" + language + "', TRUE, 0, '2026-01-01')");
    }

    /** As a program that has just been started has it. */
    private Digests digests(String by) {
        Who who = new Who() {
            @Override public String name() { return by; }
        };
        Digests digests = new Digests();
        digests.em = house.em;
        digests.accounts = new Accounts() {
            @Override public Optional<Account> byName(AccountName name) { return house.em.createQuery("SELECT a FROM Account a WHERE a.name = :name", Account.class).setParameter("name", name.value()).getResultStream().findFirst(); }
            @Override public Optional<Account> byId(long id) { return Optional.ofNullable(house.em.find(Account.class, id)); }
        };
        Journal journal = new Journal() {
            @Override public void record(String name, String what, String type, String id, java.util.Map<String, ?> before, java.util.Map<String, ?> after) { house.journal.add(name + " " + what + " " + id); }
        };
        digests.ordinances = TestOrdinances.of(house.em, who, journal);
        digests.ledger = books.ledger;
        digests.outbox = house.outbox;
        digests.city = CITY;
        digests.who = who;
        digests.journal = journal;
        digests.smallest = 5;
        digests.most = most;
        return digests;
    }
}
