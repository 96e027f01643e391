package org.countersign.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;
import org.countersign.platform.Words;

/**
 * One file that came in, from its first byte to its end. It is UPLOADING until the last byte is here, a DRAFT while somebody says what its columns mean, RUNNING while its rows are taken in
 * chunk by chunk, then DONE, STOPPED by somebody, or FAILED where the file cannot be read on. UNDOING takes back what it brought, until it is UNDONE.
 * At every commit read = accepted + duplicates + rejected.
 */
@Entity
@Table(name = "import_run")
public class ImportRun extends Stored {
    public enum State { UPLOADING, DRAFT, RUNNING, DONE, STOPPED, FAILED, UNDOING, UNDONE }

    /** A slow line may need so long for one piece. */
    private static final Duration UPLOAD_PATIENCE = Duration.ofMinutes(10);
    /** A draft nobody comes back to goes so much later. */
    private static final Duration DRAFT_PATIENCE = Duration.ofDays(1);
    /** Longer than a chunk takes, by far; after a crash it goes on that much later. */
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final String SEPARATOR = "\u001F";
    private static final int LONGEST_FAILURE = 1000;

    private String format;
    private String source;
    @Column(name = "file_name") private String fileName;
    @Column(name = "ordinance_id") private Long ordinanceId;
    @Column(name = "sheet_id") private Long sheetId;
    @Enumerated(EnumType.STRING) private State state = State.UPLOADING;
    private String failure;
    private long bytes;
    private byte[] sha256;
    @Column(name = "live_sha256") private byte[] liveSha256;
    @Column(name = "rows_read") private long rowsRead;
    private long accepted;
    private long duplicates;
    private long rejected;
    @Column(name = "started_by") private String startedBy;
    @Column(name = "started_at") private Instant startedAt;
    @Column(name = "ended_at") private Instant endedAt;
    @Column(name = "lease_until") private Instant leaseUntil;
    @Column(name = "lease_owner") private String leaseOwner;

    protected ImportRun() {}                                                     // for JPA only

    /** @param ordinanceId null: every row names its own, or goes to triage */
    ImportRun(NewImport as, Long ordinanceId, String by, Instant now) {
        format = as.format();
        source = as.source();
        fileName = as.fileName();
        this.ordinanceId = ordinanceId;
        sheetId = as.sheet();
        startedBy = by;
        startedAt = now;
        leaseUntil = now.plus(UPLOAD_PATIENCE);
    }

    void grow(int more, Instant now) {
        bytes += more;
        leaseUntil = now.plus(UPLOAD_PATIENCE);
    }

    /** All bytes are here. @param live whether they stand for themselves from now on, so that the same file is refused */
    void receive(byte[] hash, byte[] live, Instant now) {
        state = State.RUNNING;
        sha256 = hash;
        liveSha256 = live;
        release(now);
    }

    /** All bytes are here, and wait until somebody says what they mean. */
    void hold(byte[] hash, Instant now) {
        state = State.DRAFT;
        sha256 = hash;
        leaseUntil = now.plus(DRAFT_PATIENCE);
    }

    /** @throws Refused where it was started */
    void tell(NewImport as, Long ordinance, Instant now) {
        if (state != State.DRAFT) throw new Refused("draft.started", String.valueOf(id()));
        source = as.source();
        if (sheetId == null) ordinanceId = ordinance;
        leaseUntil = now.plus(DRAFT_PATIENCE);
    }

    Lease leaseTo(Instant now) {
        leaseOwner = UUID.randomUUID().toString();
        leaseUntil = now.plus(LEASE);
        return new Lease(id(), leaseOwner);
    }

    /** @throws Lease.Lost where it is no longer this one's */
    ImportRun heldBy(Lease lease, Instant now) {
        if (!lease.holder().equals(leaseOwner)) throw new Lease.Lost(lease);
        leaseUntil = now.plus(LEASE);
        return this;
    }

    /** Nobody holds it, and it waits since now. */
    void release(Instant now) {
        leaseOwner = null;
        leaseUntil = now;
    }

    /** A chunk is worked. */
    void count(int taken, int repeated, int refused) {
        rowsRead += taken + repeated + refused;
        accepted += taken;
        duplicates += repeated;
        rejected += refused;
    }

    void finish(Instant now) { end(State.DONE, now); }

    /** Somebody ends it as it stands, and whoever holds it has lost it: what was taken stays. @throws Refused where it does not run */
    void stop(Instant now) {
        if (state != State.RUNNING) throw new Refused("imports.notRunning", String.valueOf(id()));
        if (accepted == 0) liveSha256 = null;
        end(State.STOPPED, now);
    }

    /** It cannot be read on; what was taken stays. A file of which nothing was taken may come again at once, mended or not. */
    void fail(Refused why, Instant now) {
        failure = Stream.concat(Stream.of(why.key()), Arrays.stream(why.values()).map(String::valueOf)).collect(Collectors.joining(SEPARATOR));
        failure = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
        if (accepted == 0) liveSha256 = null;
        end(State.FAILED, now);
    }

    /** @throws Refused while it runs, and where it was undone already */
    void undo() {
        if (state == State.UNDONE || state == State.UNDOING) throw new Refused("imports.undoneAlready", String.valueOf(id()));
        if (running()) throw new Refused("imports.stillRunning", String.valueOf(id()));
        state = State.UNDOING;
    }

    void undone(Instant now) {
        end(State.UNDONE, now);
        liveSha256 = null;
    }

    private void end(State how, Instant now) {
        state = how;
        endedAt = now;
        leaseOwner = null;
        leaseUntil = null;
    }

    /** Takes over from one that is undone: the same bytes, taken again. */
    void standFor(byte[] hash) { liveSha256 = hash; }

    public String format() { return format; }

    public String source() { return source; }

    /** null where nobody told. */
    public String fileName() { return fileName; }

    /** null: none. */
    public Long ordinanceId() { return ordinanceId; }

    /** The petition sheet whose lines it brings; null: none. */
    public Long sheetId() { return sheetId; }

    public State state() { return state; }

    public boolean isDraft() { return state == State.DRAFT; }

    public boolean running() { return state == State.UPLOADING || state == State.DRAFT || state == State.RUNNING; }

    /** Why it failed, in a sentence; empty where it did not. */
    public String failure(Words words) {
        if (failure == null) return "";
        String[] parts = failure.split(SEPARATOR, -1);
        return words.say(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }

    public long bytes() { return bytes; }

    byte[] sha256() { return sha256; }

    /** null where the same bytes are not refused. */
    byte[] liveSha256() { return liveSha256; }

    public long rowsRead() { return rowsRead; }

    public long accepted() { return accepted; }

    public long duplicates() { return duplicates; }

    public long rejected() { return rejected; }

    public String startedBy() { return startedBy; }

    public Instant startedAt() { return startedAt; }

    /** null while it is not at an end. */
    public Instant endedAt() { return endedAt; }
}
