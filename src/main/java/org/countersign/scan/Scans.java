package org.countersign.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Sha256;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Keeps scans and finds them. Personal data, for administrators and staff. */
@ApplicationScoped
@Transactional
public class Scans {
    static final int LARGEST = 20 << 20;
    private static final int FEW = 30;
    private static final String SELECT = "SELECT id, name, type, size, recorded_at, recorded_by FROM paper_scan WHERE ";

    @PersistenceContext EntityManager em;
    @Inject Journal journal;
    @Inject Who who;

    public List<Scan> of(Holder holder, long beside) {
        maySee();
        return Bulk.of(em).read(SELECT + holder.column() + " = ? ORDER BY id", Scans::scan, beside);
    }

    public Optional<Scan> byId(Holder holder, long beside, long id) { return of(holder, beside).stream().filter(each -> each.id() == id).findFirst(); }

    public byte[] bytes(Scan scan) {
        maySee();
        return Bulk.of(em).read("SELECT bytes FROM paper_scan WHERE id = ?", row -> row.getBytes(1), scan.id()).stream().findFirst().orElseThrow(() -> new Missing("scan"));
    }

    /** The same bytes beside the same holder are the same scan. @throws Refused where it is too large or no scan, with how large it is and what is taken */
    public Scan keep(Holder holder, long beside, String name, InputStream body) throws IOException {
        maySee();
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new Refused("scan.tooLarge", megabytes(LARGEST + 1L + body.transferTo(java.io.OutputStream.nullOutputStream())), megabytes(LARGEST));
        if (bytes.length == 0) throw new Refused("scan.empty");
        ScanType type = ScanType.of(bytes).orElseThrow(() -> new Refused("scan.type"));
        return keep(holder, beside, plain(name, type), type, bytes);
    }

    private Scan keep(Holder holder, long beside, String name, ScanType type, byte[] bytes) {
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT id FROM " + holder.table() + " WHERE id = ? FOR UPDATE", row -> row.getLong(1), beside).isEmpty()) throw new Missing(holder.word());
        byte[] hash = Sha256.of(bytes);
        Optional<Scan> same = same(bulk, holder, beside, hash);
        if (same.isPresent()) return same.get();
        if (of(holder, beside).size() >= FEW) throw new Refused("scan.many", String.valueOf(FEW));
        bulk.change("INSERT INTO paper_scan (" + holder.column() + ", name, type, size, sha256, bytes, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", beside, name, type, bytes.length, hash, bytes,
                LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS), who.name());
        journal.record(who.name(), holder.word() + ".scanAdded", holder.word(), String.valueOf(beside), null, Map.of("scan", name, "size", bytes.length));
        return same(bulk, holder, beside, hash).orElseThrow();
    }

    private static Optional<Scan> same(Bulk bulk, Holder holder, long beside, byte[] hash) {
        return bulk.read(SELECT + holder.column() + " = ? AND sha256 = ?", Scans::scan, beside, hash).stream().findFirst();
    }

    /** Without the folders of whoever sent it, and with the ending of what it is. */
    private static String plain(String name, ScanType type) {
        String last = name == null ? "" : name.replaceFirst("(?s).*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>|:*?;]", "").strip();
        String stem = last.replaceFirst("\\.[^.]{0,8}$", "");
        int most = stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), 150));
        return (stem.isBlank() ? "scan" : stem.substring(0, most)) + "." + type.ending();
    }

    private static String megabytes(long bytes) { return String.format(java.util.Locale.ROOT, "%.1f", bytes / 1_048_576.0); }

    private static Scan scan(ResultSet row) throws SQLException {
        return new Scan(row.getLong(1), row.getString(2), ScanType.valueOf(row.getString(3)), row.getInt(4), row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(6));
    }

    private void maySee() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("scans are not for " + who.role());
    }
}
