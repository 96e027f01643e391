package org.countersign.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.countersign.imports.ImportRun.State;
import org.countersign.mapping.Mappings;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.petition.PetitionSheet;
import org.countersign.petition.PetitionSheets;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.TriedAgain;
import org.countersign.sheet.Dialect;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The files that came in: kept piece by piece as they arrive, found, and taken back. Personal data, for administrators and staff. */
@ApplicationScoped
@Transactional
@TriedAgain
public class Imports {
    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Ordinances ordinances;
    @Inject Mappings mappings;
    @Inject PetitionSheets sheets;

    public Optional<ImportRun> byId(long id) {
        mayUse();
        return Optional.ofNullable(em.find(ImportRun.class, id));
    }

    /** Latest first, those that are still arriving, or whose columns nobody has told yet, left out. */
    public List<ImportRun> latest(int most) { return older(Long.MAX_VALUE, most); }

    /** The same, of those that came before the one with this id. */
    public List<ImportRun> older(long before, int most) {
        mayUse();
        return begun("r.id < :than ORDER BY r.id DESC", before, most);
    }

    /** The ones that came next after this id, latest first too. */
    public List<ImportRun> newer(long after, int most) {
        mayUse();
        List<ImportRun> next = new ArrayList<>(begun("r.id > :than ORDER BY r.id", after, most));
        Collections.reverse(next);
        return next;
    }

    private List<ImportRun> begun(String side, long than, int most) {
        return em.createQuery("SELECT r FROM ImportRun r WHERE r.state NOT IN :open AND " + side, ImportRun.class)
                .setParameter("open", List.of(State.UPLOADING, State.DRAFT)).setParameter("than", than).setMaxResults(most).getResultList();
    }

    /** How many rows its file has; 0 where nobody has counted them. */
    public long rows(ImportRun run) {
        mayUse();
        return mappings.rows(run.id());
    }

    /** Files that wait until somebody says what their columns mean, latest first. */
    public List<ImportRun> drafts(int most) {
        mayUse();
        return em.createQuery("SELECT r FROM ImportRun r WHERE r.state = :draft ORDER BY r.id DESC", ImportRun.class).setParameter("draft", State.DRAFT).setMaxResults(most).getResultList();
    }

    /** Whether they may: rejects are as they came in, with names, addresses and texts. */
    boolean areTaken() { return who.exports() && (who.administers() || who.seesPersonalData()); }

    /** @throws SecurityException for who may not take rejects away */
    void mayTake() {
        if (!areTaken()) throw new SecurityException("rejects are not taken away by " + who.name());
    }

    /** What was not taken, in the order of the file, after the entry with this index. */
    List<Reject> rejects(long id, long after, int most) {
        mayTake();
        return new Rejects(Bulk.of(em)).after(id, after, most);
    }

    /** The first bytes of its file; none where the file is gone. */
    byte[] beginning(long id) {
        mayUse();
        return new Rejects(Bulk.of(em)).beginning(id);
    }

    /** How its file is written. */
    Dialect dialect(long id) {
        mayUse();
        return mappings.dialect(id);
    }

    /** A piece of a draft's file; none after the last. */
    Optional<byte[]> piece(long id, int seq) {
        mayUse();
        return Bulk.of(em).read("SELECT bytes FROM import_piece WHERE import_id = ? AND seq = ?", row -> row.getBytes(1), id, seq).stream().findFirst();
    }

    /** What the petition is called whose lines somebody wants to bring. @throws Missing where there is none */
    public String titleOf(long sheet) {
        mayUse();
        return sheet(sheet).said().title();
    }

    private PetitionSheet sheet(long id) { return sheets.byId(id).orElseThrow(() -> new Missing("petition")); }

    /** A file begins to arrive. @throws Missing where its ordinance is not on the docket, or its sheet was never handed in */
    long begin(NewImport as) {
        mayUse();
        ImportRun run = new ImportRun(as, ordinance(as), who.name(), now());
        em.persist(run);
        em.flush();
        return run.id();
    }

    private Long ordinance(NewImport as) {
        if (as.sheet() != null) return sheet(as.sheet()).ordinanceId();
        return as.ordinance() == null ? null : FileNumber.read(as.ordinance()).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")).id();
    }

    void keep(long id, int seq, byte[] piece) {
        locked(id).grow(piece.length, now());
        Bulk.of(em).change("INSERT INTO import_piece (import_id, seq, bytes) VALUES (?, ?, ?)", id, seq, piece);
    }

    /** All bytes are here; from now on the job works on it. @throws Refused where the very same bytes stand already, unless they are to be taken again */
    ImportRun receive(long id, byte[] sha256, NewImport as) {
        ImportRun run = locked(id);
        Optional<ImportRun> same = em.createQuery("SELECT r FROM ImportRun r WHERE r.liveSha256 = :hash", ImportRun.class)
                .setParameter("hash", sha256).getResultStream().findFirst();
        if (same.isPresent() && !as.again()) throw new Refused("imports.sameBytes", String.valueOf(same.get().id()));
        run.receive(sha256, same.isPresent() ? null : sha256, now());
        stand();
        return run;
    }

    /** The same file twice in the same moment: the database lets one pass. */
    private void stand() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) if (cause instanceof SQLIntegrityConstraintViolationException) throw new Refused("imports.sameBytesNow");
            throw e;
        }
    }

    /** All bytes are here; nothing is done with them until {@link #start}. */
    ImportRun hold(long id, byte[] sha256) {
        ImportRun run = locked(id);
        run.hold(sha256, now());
        return run;
    }

    /** A draft comes from another source, or is about another ordinance. @throws Refused where it was started */
    public void tell(long id, NewImport as) {
        mayUse();
        locked(id).tell(as, ordinance(as), now());
    }

    /** From now on the job works on the draft, by the mapping it has. @throws Refused as {@link #receive}, and where it was started already */
    public ImportRun start(long id, NewImport as) {
        tell(id, as);
        mappings.use(id);
        return receive(id, locked(id).sha256(), as);
    }

    /** A draft somebody does not want after all. */
    public void dropDraft(long id) {
        mayUse();
        discard(id);
    }

    /** What arrived only in part, or is refused: nothing of it stays. */
    void discard(long id) {
        ImportRun run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null || run.state() != State.UPLOADING && !run.isDraft()) return;
        Bulk.of(em).change("DELETE FROM import_piece WHERE import_id = ?", id);
        em.remove(run);
    }

    /** Ends an import as it stands, as soon as the chunk that is being written is in: whoever works on it has lost it and writes nothing more. */
    public void stop(long id) {
        mayUse();
        ImportRun run = locked(id);
        run.stop(now());
        new Rejects(Bulk.of(em)).keepHeader(run, mappings.dialect(id));
        journal.record(who.name(), "import.stopped", "import", String.valueOf(id), null, ImportJson.figures(run));
    }

    /** Begins to take back all that the import brought: from now on whoever holds it takes one piece after the other. */
    Lease undo(long id) {
        mayUse();
        ImportRun run = locked(id);
        run.undo();
        journal.record(who.name(), "import.undone", "import", String.valueOf(id), ImportJson.figures(run), null);
        return run.leaseTo(now());
    }

    private ImportRun locked(long id) {
        ImportRun run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) throw new Missing("import");
        return run;
    }

    /** @throws SecurityException for those who see no personal data */
    private void mayUse() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("imports are not for " + who.role());
    }

    private static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }
}
