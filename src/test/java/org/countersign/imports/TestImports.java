package org.countersign.imports;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.*;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countersign.TestDatabase;
import org.countersign.TestTransactions;
import org.countersign.city.*;
import org.countersign.intake.*;
import org.countersign.mapping.*;
import org.countersign.ordinance.*;
import org.countersign.platform.Again;
import org.countersign.residency.ResidencyReader;
import org.countersign.sheet.TestSheet;
import org.countersign.staff.*;

/** The whole of the imports on a test database: every public call of a store is one transaction, as the container would have it. */
public final class TestImports {
    final TestDatabase database;
    final TestIntake intake;
    final List<String> journal = Collections.synchronizedList(new ArrayList<>());
    final List<PositionsChanged> news = Collections.synchronizedList(new ArrayList<>());
    final ImportQueue queue;
    public final ImportSteps steps;
    public final Imports imports;
    final Undo undo;
    public final Mappings mappings;
    public final Uploads uploads = new Uploads();
    final ImportWork work = new ImportWork() {
        @Override ThreadFactory threads() { return Executors.defaultThreadFactory(); }
    };
    final List<ImportFormat> formats = new ArrayList<>();
    Role role = Role.STAFF;
    private final TestTransactions transactions;
    public final EntityManager em;

    public TestImports(TestDatabase database) { this(database, Cities.named("hartford")); }

    public TestImports(TestDatabase database, City city) {
        this.database = database;
        transactions = new TestTransactions(database);
        em = transactions.em;
        intake = new TestIntake(database, ResidencyReader.of(city));
        queue = new Queue();
        steps = new Steps();
        imports = new Kept();
        undo = new TakenBack();
        mappings = TestMapping.on(em, this::tx);
        formats.add(TestSheet.csv(city));
        wire();
    }

    private void wire() {
        queue.em = steps.em = imports.em = undo.em = em;
        queue.imports = uploads.imports = imports;
        steps.queue = undo.queue = work.queue = queue;
        steps.intake = intake.on(em);
        steps.journal = imports.journal = new Journal() {
            @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(who + " " + what + " " + id); }
        };
        steps.ordinances = imports.ordinances = new Ordinances() {
            @Override public Optional<Ordinance> byNumber(FileNumber number) {
                return em.createQuery("SELECT o FROM Ordinance o WHERE o.fileNumber = :number", Ordinance.class).setParameter("number", number).getResultStream().findFirst();
            }
            @Override public Optional<Ordinance> byId(long id) { return Optional.ofNullable(em.find(Ordinance.class, id)); }
        };
        imports.who = new Who() {
            @Override public String name() { return "mocando"; }
            @Override public Role role() { return role; }
        };
        work.undo = undo;
        work.steps = steps;
        work.mappings = imports.mappings = steps.mappings = mappings;
        undo.news = TestIntake.told(news);
        uploads.formats = work.formats = undo.formats = instance(formats);
    }

    /** What is told is heard within its transaction. */
    public void hear(Function<EntityManager, List<PositionsChanged>> ears) {
        intake.ears = ears;
        steps.intake = intake.on(em);
        undo.news = TestIntake.told(ears.apply(em));
    }

    /** Takes an import back to its end, however often the database breaks it off. */
    public void undo(long id) { work.takeBack(Again.ifBrokenOff(() -> imports.undo(id)), Instant.MAX); }

    /** Takes files of another room too. */
    public TestImports with(Function<TestTransactions, ImportFormat> format) {
        formats.add(format.apply(transactions));
        return this;
    }

    /** Puts file numbers on the docket. */
    public void docket(String... numbers) { intake.docket(numbers); }

    /** Uploads it as staff would. */
    ImportRun upload(String csv) { return upload(new NewImport("csv", "sheet", null, null, false), csv); }

    ImportRun upload(NewImport as, String csv) {
        try {
            return uploads.take(as, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Uploads it and works on it to its end. */
    public ImportRun run(String csv) { return finish(upload(csv)); }

    public ImportRun run(NewImport as, String csv) { return finish(upload(as, csv)); }

    /** A file, from the first byte of its upload to its end. */
    public ImportRun run(NewImport as, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return finish(uploads.take(as, bytes));
        }
    }

    private ImportRun finish(ImportRun run) {
        workAll();
        return find(run);
    }

    /** Works on whatever waits, to its end. */
    public void work() { workAll(); }

    /** A day later. */
    public void sweepAfterADay() {
        loseLeases();
        queue.sweep();
    }

    void workAll() {
        for (Optional<Lease> lease = queue.next(); lease.isPresent(); lease = queue.next()) work.carry(lease.get());
    }

    ImportRun takeBack(ImportRun run) {
        work.takeBack(imports.undo(run.id()), Instant.MAX);
        return find(run);
    }

    ImportRun find(ImportRun run) { return imports.byId(run.id()).orElseThrow(); }

    /** What died with its holder: as if its time had run out. */
    void loseLeases() { tx(() -> em.createNativeQuery("UPDATE import_run SET lease_until = '2000-01-01' WHERE lease_until IS NOT NULL").executeUpdate()); }

    public <T> T tx(Supplier<T> work) { return transactions.tx(work); }

    private void done(Runnable work) { transactions.done(work); }

    private final class Queue extends ImportQueue {
        @Override public Optional<Lease> next() { return tx(super::next); }
        @Override public ImportRun held(Lease lease) { return tx(() -> super.held(lease)); }
        @Override public void release(Lease lease) { done(() -> super.release(lease)); }
        @Override public Optional<byte[]> piece(Lease lease, int seq) { return tx(() -> super.piece(lease, seq)); }
        @Override public void sweep() { done(super::sweep); }
    }

    private final class Steps extends ImportSteps {
        @Override public void take(Lease lease, ImportFormat format, List<ImportEntry> entries) { done(() -> super.take(lease, format, entries)); }
        @Override public void reject(Lease lease, Reject reject) { done(() -> super.reject(lease, reject)); }
        @Override public void finish(Lease lease) { done(() -> super.finish(lease)); }
        @Override public void fail(Lease lease, org.countersign.platform.Refused why) { done(() -> super.fail(lease, why)); }
    }

    private final class Kept extends Imports {
        @Override public Optional<ImportRun> byId(long id) { return tx(() -> super.byId(id)); }
        @Override public List<ImportRun> older(long before, int most) { return tx(() -> super.older(before, most)); }
        @Override public List<ImportRun> newer(long after, int most) { return tx(() -> super.newer(after, most)); }
        @Override public void stop(long id) { done(() -> super.stop(id)); }
        @Override public List<ImportRun> latest(int most) { return tx(() -> super.latest(most)); }
        @Override long begin(NewImport as) { return tx(() -> super.begin(as)); }
        @Override void keep(long id, int seq, byte[] piece) { done(() -> super.keep(id, seq, piece)); }
        @Override ImportRun receive(long id, byte[] sha256, NewImport as) { return tx(() -> super.receive(id, sha256, as)); }
        @Override Optional<byte[]> piece(long id, int seq) { return tx(() -> super.piece(id, seq)); }
        @Override org.countersign.sheet.Dialect dialect(long id) { return tx(() -> super.dialect(id)); }
        @Override ImportRun hold(long id, byte[] hash) { return tx(() -> super.hold(id, hash)); }
        @Override public void tell(long id, NewImport as) { done(() -> super.tell(id, as)); }
        @Override public ImportRun start(long id, NewImport as) { return tx(() -> super.start(id, as)); }
        @Override public void dropDraft(long id) { done(() -> super.dropDraft(id)); }
        @Override void discard(long id) { done(() -> super.discard(id)); }
        @Override Lease undo(long id) { return tx(() -> super.undo(id)); }
        @Override List<Reject> rejects(long id, long after, int most) { return tx(() -> super.rejects(id, after, most)); }
        @Override byte[] beginning(long id) { return tx(() -> super.beginning(id)); }
    }

    private final class TakenBack extends Undo {
        @Override public boolean step(Lease lease) { return Again.ifBrokenOff(() -> tx(() -> super.step(lease))); }
    }

    @SuppressWarnings("unchecked") private static <T> Instance<T> instance(List<T> all) {
        return proxy(Instance.class, (proxy, method, args) -> method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, args) : all.iterator());
    }

    private static <T> T proxy(Class<T> as, InvocationHandler by) {
        return as.cast(Proxy.newProxyInstance(as.getClassLoader(), new Class<?>[] {as}, (proxy, method, args) -> {
            try {
                return by.invoke(proxy, method, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
