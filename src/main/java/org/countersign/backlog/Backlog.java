package org.countersign.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** How much lies there uncounted. Administrators and staff say it; it names nobody, so everyone who works here may read it. */
@ApplicationScoped
@Transactional
public class Backlog {
    private static final int MOST = 1_000_000;

    @PersistenceContext EntityManager em;
    @Inject Journal journal;
    @Inject Who who;

    /** One of each kind. */
    public List<Uncounted> now() { return Stream.of(Uncounted.Kind.values()).map(this::of).toList(); }

    private Uncounted of(Uncounted.Kind kind) {
        return Bulk.of(em).read("SELECT how_many, recorded_at, recorded_by FROM uncounted WHERE kind = ? ORDER BY id DESC LIMIT 1",
                row -> new Uncounted(kind, row.getInt(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(3)), kind).stream().findFirst().orElse(new Uncounted(kind, 0, null, null));
    }

    /** @throws Invalid where it is no number of messages */
    public void say(Uncounted.Kind kind, int howMany) {
        if (!mayBeSaid()) throw new SecurityException("what is uncounted is not said by " + who.role());
        if (howMany < 0 || howMany > MOST) throw new Invalid(kind.name().toLowerCase(java.util.Locale.ROOT), "field.whole", "0", String.valueOf(MOST));
        int before = of(kind).howMany();
        Bulk.of(em).change("INSERT INTO uncounted (kind, how_many, recorded_at, recorded_by) VALUES (?, ?, ?, ?)", kind, howMany, LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS), who.name());
        journal.record(who.name(), "backlog.said", "backlog", kind.name(), Map.of("howMany", before), Map.of("howMany", howMany));
    }

    public boolean mayBeSaid() { return who.administers() || who.seesPersonalData(); }
}
