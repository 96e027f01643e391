package org.countersign.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.countersign.constituent.Mergers;
import org.countersign.intake.Channel;
import org.countersign.intake.NewPosition;
import org.countersign.platform.Bulk;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who says again what they said lately: worth a word to whoever logs it, never a reason to refuse it. A person counts once, however often they write. */
@ApplicationScoped
@Transactional
public class Repeats {
    private static final String SAME = Mergers.HELD.replace("(??)", "(?)") + "SELECT p.contact_id, c.received_at, c.channel, p.stance FROM held h JOIN signer s ON s.constituent_id = h.id"
            + " JOIN `position` p ON p.contact_id = s.contact_id AND p.stance = ? AND NOT p.suggested JOIN ordinance o ON o.id = p.ordinance_id AND o.file_number = ?"
            + " JOIN contact c ON c.id = p.contact_id AND c.set_aside IS NULL AND c.channel <> 'PETITION' AND c.received_at BETWEEN ? AND ? ORDER BY c.received_at DESC, c.id DESC LIMIT 1";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject @ConfigProperty(name = "countersign.contact.sameStanceDays", defaultValue = "30") int days;

    /** The contact that said the same. */
    public record Earlier(long contact, Instant at, Channel channel, String ordinance, Stance stance) implements Serializable {}

    /** The latest within so many days before or after. @param said what is said now, of one ordinance or several @param at when it reached the city */
    public Optional<Earlier> find(long constituent, List<NewPosition> said, Instant at) {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
        return said.stream().filter(each -> each.stance() != null).flatMap(each -> find(constituent, each, at).stream()).findFirst();
    }

    private List<Earlier> find(long constituent, NewPosition said, Instant at) {
        return Bulk.of(em).read(SAME, row -> earlier(row, said.ordinance()), constituent, said.stance(), said.ordinance(), utc(at.minus(Duration.ofDays(days))), utc(at.plus(Duration.ofDays(days))));
    }

    private static Earlier earlier(ResultSet row, String ordinance) throws SQLException {
        return new Earlier(row.getLong(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), Channel.valueOf(row.getString(3)), ordinance, Stance.valueOf(row.getString(4)));
    }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
