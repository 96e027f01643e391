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
    private static final String SELECT = "SELECT id, contact_id, name, type, size, recorded_at, recorded_by FROM contact_scan WHERE ";

    @PersistenceContext EntityManager em;
    @Inject Journal journal;
    @Inject Who who;

    public List<Scan> of(long contact) {
        maySee();
        return Bulk.of(em).read(SELECT + "contact_id = ? ORDER BY id", Scans::scan, contact);
    }

    public Optional<Scan> byId(long contact, long id) { return of(contact).stream().filter(each -> each.id() == id).findFirst(); }

    public byte[] bytes(Scan scan) {
        maySee();
        return Bulk.of(em).read("SELECT bytes FROM contact_scan WHERE id = ?", row -> row.getBytes(1), scan.id()).stream().findFirst().orElseThrow(() -> new Missing("scan"));
    }

    /** The same bytes beside the same contact are the same scan. @throws Refused where it is too large or no scan, with how large it is and what is taken */
    public Scan keep(long contact, String name, InputStream body) throws IOException {
        maySee();
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new Refused("scan.tooLarge", megabytes(LARGEST + 1L + body.transferTo(java.io.OutputStream.nullOutputStream())), megabytes(LARGEST));
        if (bytes.length == 0) throw new Refused("scan.empty");
        ScanType type = ScanType.of(bytes).orElseThrow(() -> new Refused("scan.type"));
        return keep(contact, plain(name, type), type, bytes);
    }

    private Scan keep(long contact, String name, ScanType type, byte[] bytes) {
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT id FROM contact WHERE id = ? FOR UPDATE", row -> row.getLong(1), contact).isEmpty()) throw new Missing("contact");
        byte[] hash = Sha256.of(bytes);
        Optional<Scan> same = bulk.read(SELECT + "contact_id = ? AND sha256 = ?", Scans::scan, contact, hash).stream().findFirst();
        if (same.isPresent()) return same.get();
        if (of(contact).size() >= FEW) throw new Refused("scan.many", String.valueOf(FEW));
        bulk.change("INSERT INTO contact_scan (contact_id, name, type, size, sha256, bytes, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", contact, name, type, bytes.length, hash, bytes,
                LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS), who.name());
        journal.record(who.name(), "contact.scanAdded", "contact", String.valueOf(contact), null, Map.of("scan", name, "size", bytes.length));
        return bulk.read(SELECT + "contact_id = ? AND sha256 = ?", Scans::scan, contact, hash).get(0);
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
        return new Scan(row.getLong(1), row.getLong(2), row.getString(3), ScanType.valueOf(row.getString(4)), row.getInt(5), row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(7));
    }

    private void maySee() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("scans are not for " + who.role());
    }
}
