package org.countersign.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.TestDatabase;
import org.countersign.TestTransactions;
import org.countersign.imports.ImportRun;
import org.countersign.imports.NewImport;
import org.countersign.imports.TestImports;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.Outcome;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

/** Who passes letters on changes while an import waits to go on: it is read to its end by the list that stood when it began, and nothing of it is passed over or doubled. */
class ForwardersIT {
    private static final int AFTER = 2_500;
    private TestDatabase database;
    private TestImports office;
    private boolean cut;
    @TempDir Path folder;

    @BeforeEach void open() {
        database = TestDatabase.fresh();
        office = new TestImports(database).with(this::mail);
    }

    @AfterEach void close() { database.close(); }

    /** Its database goes away after the first chunk. */
    private ImportFormat mail(TestTransactions transactions) { return new Cut(TestMail.format(transactions)); }

    private final class Cut implements ImportFormat {
        private final ImportFormat mail;
        private int chunks;

        private Cut(ImportFormat mail) { this.mail = mail; }

        @Override public java.util.Set<String> names() { return mail.names(); }

        @Override public java.util.Optional<String> shown(byte[] start) { return mail.shown(start); }

        @Override public String idSpace(String source) { return mail.idSpace(source); }

        @Override public ImportFormat asOf(Instant then) { return new Cut(mail.asOf(then)); }

        @Override public void read(String name, java.io.InputStream file, java.util.function.Consumer<ImportEntry> each) throws java.io.IOException { mail.read(name, file, each); }

        @Override public List<ImportEntry> settle(List<ImportEntry> entries, String usual) { return mail.settle(entries, usual); }

        @Override public void keep(Long importId, List<ImportEntry> entries, List<Outcome> outcomes) {
            if (cut && chunks++ == 1) throw new jakarta.persistence.PersistenceException(new java.sql.SQLException("gone", "08000"));
            mail.keep(importId, entries, outcomes);
        }
    }

    @Test void one_who_is_taken_off_meanwhile_is_still_believed() throws Exception {
        list("bo@example.gov");
        ImportRun run = interrupted();
        takeOff("bo@example.gov");
        assertEquals(3, goOn(run));
    }

    @Test void one_who_is_listed_meanwhile_is_not_believed_yet() throws Exception {
        ImportRun run = interrupted();
        list("bo@example.gov");
        assertEquals(0, goOn(run));
    }

    @Test void who_is_listed_is_known_at_each_moment() {
        list("bo@example.gov");
        Instant listed = now();
        takeOff("bo@example.gov");
        Instant off = now();
        list("bo@example.gov");
        assertEquals(List.of(1, 0, 1), List.of(listed, off, now()).stream().map(then -> database.inTransaction(em -> Forwarders.all(org.countersign.platform.Bulk.of(em), then)).size()).toList());
    }

    private static Instant now() {
        Instant now = Instant.now();
        while (!Instant.now().isAfter(now.plusNanos(2_000))) Thread.onSpinWait();
        return now.plusNanos(1_000);
    }

    /** A first chunk is in: three letters that somebody of the office passed on in one, at its beginning, and as many as a chunk takes. */
    private ImportRun interrupted() throws Exception {
        StringBuilder mbox = new StringBuilder();
        message(mbox, "Message-ID: <f@example.gov>\nDate: Tue, 12 Aug 2008 09:00:00 -0400\nFrom: Bo <bo@example.gov>\nTo: office@office.example\nSubject: Fwd: three\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nFYI"
                + String.join("", List.of("a", "b", "c").stream().map(id -> "\n--b\nContent-Type: message/rfc822\n\n" + letter(id)).toList()) + "\n--b--\n");
        for (int i = 0; i < AFTER; i++) message(mbox, letter("n" + i));
        Path file = folder.resolve("all.mbox");
        Files.writeString(file, mbox);
        cut = true;
        ImportRun run = office.run(new NewImport("mbox", "mail", null, null, false), file);
        assertEquals(ImportRun.State.RUNNING, run.state());
        cut = false;
        return run;
    }

    /** @return how many are entered by somebody of the office */
    private long goOn(ImportRun run) {
        execute("UPDATE import_run SET lease_until = '2000-01-01' WHERE lease_until IS NOT NULL");
        office.work();
        assertEquals(ImportRun.State.DONE, office.imports.byId(run.id()).orElseThrow().state());
        assertEquals(0, office.imports.byId(run.id()).orElseThrow().duplicates());
        assertEquals(AFTER, number("SELECT COUNT(*) FROM contact WHERE external_id LIKE 'n%'"));
        return number("SELECT COUNT(*) FROM contact WHERE recorded_by = 'bo@example.gov'");
    }

    private static void message(StringBuilder to, String raw) { to.append("From x Tue Aug 12 09:00:00 2008\n").append(raw).append("\n\n"); }

    private static String letter(String id) { return "Message-ID: <" + id + "@mail.example>\nDate: Tue, 12 Aug 2008 09:00:00 -0400\nFrom: Orla Quandt <" + id + "@example.org>\nTo: office@office.example\nSubject: The bridge\n\nPlease sign it.\n"; }

    private void list(String address) { database.doInTransaction(em -> forwarders(em).add(address)); }

    private long number(String sql) { return ((Number) database.rows(sql).get(0).get(0)).longValue(); }

    private void execute(String sql) { database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }

    private void takeOff(String address) { database.doInTransaction(em -> forwarders(em).remove(address)); }

    private static Forwarders forwarders(EntityManager em) {
        Forwarders forwarders = new Forwarders();
        forwarders.em = em;
        forwarders.who = new Who() {
            @Override public Role role() { return Role.ADMIN; }
        };
        forwarders.journal = new Journal() {
            @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) {}
        };
        return forwarders;
    }
}
