package org.countersign.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.letter.Mailbox;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The addresses of people of the office who pass letters on: what they forward is credited to its writer. Kept by administrators. */
@ApplicationScoped
@Transactional
public class Forwarders {
    private static final int MOST = 1_000;

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** @param address in lower case @param by who listed it */
    public record Forwarder(String address, String by, Instant since) implements java.io.Serializable {}

    static Set<String> all(Bulk bulk) { return new TreeSet<>(bulk.read("SELECT address FROM forwarder", row -> row.getString(1))); }

    /** Those that were listed then. */
    static Set<String> all(Bulk bulk, Instant then) {
        LocalDateTime at = LocalDateTime.ofInstant(then, ZoneOffset.UTC);
        return new TreeSet<>(bulk.read("SELECT address FROM forwarder WHERE listed_at <= ? UNION SELECT address FROM forwarder_before WHERE listed_at <= ? AND taken_off_at > ?", row -> row.getString(1), at, at, at));
    }

    public List<Forwarder> list() {
        mayUse();
        return Bulk.of(em).read("SELECT address, listed_by, listed_at FROM forwarder ORDER BY address LIMIT " + MOST,
                row -> new Forwarder(row.getString(1), row.getString(2), row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
    }

    /** Listed twice, it is listed once. @throws Invalid where it is no address */
    public void add(String written) {
        mayUse();
        Optional<String> address = written == null ? Optional.empty() : Mailbox.read(written.strip()).stream().findFirst().flatMap(Mailbox::usable);
        String known = address.map(each -> each.toLowerCase(Locale.ROOT)).orElseThrow(() -> new Invalid("address", "mail.forwarders.invalid"));
        int added = Bulk.of(em).change("INSERT IGNORE INTO forwarder (address, listed_by, listed_at) VALUES (?, ?, ?)", known, who.name(), LocalDateTime.now(ZoneOffset.UTC));
        if (added > 0) journal.record(who.name(), "mail.forwarderListed", "forwarder", known, null, Map.of("address", known));
    }

    public void remove(String address) {
        mayUse();
        Bulk.of(em).change("INSERT INTO forwarder_before (address, listed_at, taken_off_at) SELECT address, listed_at, ? FROM forwarder WHERE address = ?", LocalDateTime.now(ZoneOffset.UTC), address);
        if (Bulk.of(em).change("DELETE FROM forwarder WHERE address = ?", address) == 0) throw new Missing("forwarder");
        journal.record(who.name(), "mail.forwarderTakenOff", "forwarder", address, Map.of("address", address), null);
    }

    private void mayUse() {
        if (!who.administers()) throw new SecurityException("who passes letters on is for administrators");
    }
}
