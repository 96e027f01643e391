package org.countersign.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Hearings;
import org.countersign.hearing.Roster;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Sha256;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The nights of hearings: how each is run, who is on its roster, and when its minutes were approved. For those who write hearings: it names people. */
@ApplicationScoped
@Transactional
public class Nights {
    private static final String NIGHT = "SELECT h.id, n.change_no, n.order_by, n.time_rule, n.group_seconds, n.item, n.approved_at, n.approved_by FROM hearing h LEFT JOIN hearing_night n ON n.hearing_id = h.id WHERE h.id = ?";

    @PersistenceContext EntityManager em;
    @Inject Hearings hearings;
    @Inject Roster roster;
    @Inject Journal journal;
    @Inject Who who;

    /** How it is run and who changed since, read together. */
    record Seen(Night night, List<Speaker> speakers) {}

    /** @param change those who changed after it; nobody is looked for where nothing did */
    Seen since(long hearing, long change) {
        hearings.mayWrite();
        Bulk bulk = Bulk.of(em);
        Night night = read(bulk, hearing);
        return new Seen(night, night.change() == change ? List.of() : new Speakers(bulk, hearing).since(change));
    }

    Hearing heard(long hearing) { return hearings.byId(hearing).orElseThrow(() -> new Missing("hearing")); }

    static Night read(Bulk bulk, long hearing) { return bulk.read(NIGHT, Nights::night, hearing).stream().findFirst().orElseThrow(() -> new Missing("hearing")); }

    private static Night night(ResultSet row) throws SQLException {
        if (row.getString(3) == null) return Night.of(row.getLong(1));
        LocalDateTime approved = row.getObject(7, LocalDateTime.class);
        return new Night(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getInt(5), row.getString(6), approved == null ? null : approved.toInstant(ZoneOffset.UTC), row.getString(8));
    }

    /** Nobody else changes this night before this transaction ends: the hearing's row is held first, as by the grid. */
    static Night hold(Bulk bulk, long hearing) {
        if (bulk.read("SELECT id FROM hearing WHERE id = ? FOR UPDATE", row -> row.getLong(1), hearing).isEmpty()) throw new Missing("hearing");
        bulk.change("INSERT IGNORE INTO hearing_night (hearing_id) VALUES (?)", hearing);
        return read(bulk, hearing);
    }

    /** What the record of the night says so far. */
    public Minutes minutes(long hearing) {
        hearings.mayWrite();
        return record(hearing);
    }

    /** The same for whoever may take the record of a measure out of the house. */
    public Minutes record(long hearing) {
        if (!who.exports() && !hearings.mayBeWritten()) throw new SecurityException("minutes are not taken away by " + who.name());
        Hearing found = hearings.byId(hearing).orElseThrow(() -> new Missing("hearing"));
        Bulk bulk = Bulk.of(em);
        List<Minutes> approved = bulk.read("SELECT minutes, minutes_hash FROM hearing_night WHERE hearing_id = ? AND approved_at IS NOT NULL AND minutes IS NOT NULL", row -> approved(found, row.getString(1), row.getBytes(2)), hearing);
        return approved.isEmpty() ? Minutes.of(found, read(bulk, hearing), roster.of(hearing), new Speakers(bulk, hearing).since(-1)) : approved.get(0);
    }

    private static Minutes approved(Hearing hearing, String text, byte[] hash) {
        if (!Arrays.equals(Sha256.of(text), hash)) throw new Refused("hearing.minutes.altered");
        return MinutesJson.read(text, hearing, HexFormat.of().formatHex(hash));
    }

    /** The minutes are approved and kept as they are: from now on the roster is as it is. */
    public void approve(long hearing) {
        hearings.mayWrite();
        Bulk bulk = Bulk.of(em);
        if (hold(bulk, hearing).locked()) throw new Refused("hearing.minutes.locked");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String minutes = MinutesJson.write(record(hearing));
        byte[] hash = Sha256.of(minutes);
        bulk.change("UPDATE hearing_night SET approved_at = ?, approved_by = ?, change_no = change_no + 1, minutes = ?, minutes_hash = ? WHERE hearing_id = ?",
                LocalDateTime.ofInstant(now, ZoneOffset.UTC), who.name(), minutes, hash, hearing);
        journal.record(who.name(), "hearing.minutesApproved", "hearing", String.valueOf(hearing), null, Map.of("approvedAt", now.toString(), "sha256", HexFormat.of().formatHex(hash)));
    }
}
