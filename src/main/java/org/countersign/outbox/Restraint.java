package org.countersign.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.constituent.Mergers;
import org.countersign.platform.Bulk;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which letters must not go, or not yet: an address that is closed, a mark on a person, so many to one address in an hour or a day. */
@ApplicationScoped
public class Restraint {
    private static final Duration HOUR = Duration.ofHours(1), DAY = Duration.ofDays(1);
    private static final String MARKED = Mergers.HELD + "SELECT h.holder FROM held h JOIN constituent_flag f ON f.constituent_id = h.id WHERE f.lowered_at IS NULL AND f.kind IN ('DECEASED','DO_NOT_CONTACT')";
    private static final String MARKED_ADDRESS = "SELECT DISTINCT s.email_key FROM signer s JOIN constituent_flag f ON f.constituent_id = s.constituent_id WHERE s.email_key IN (??) AND f.lowered_at IS NULL"
            + " AND f.kind IN ('DO_NOT_CONTACT','INVALID_EMAIL')";
    private static final String KEPT_ADDRESS = MARKED_ADDRESS.replace("FROM signer s", "FROM marked_address s");

    @Inject @ConfigProperty(name = "countersign.outbox.addressHour", defaultValue = "20") int mostAnHour;
    @Inject @ConfigProperty(name = "countersign.outbox.addressDay", defaultValue = "5") int mostAutomaticADay;

    /** @param shut addresses that are closed @param addresses with a mark @param constituents with a mark */
    private record Bars(Set<String> shut, Set<String> addresses, Set<Long> constituents) {
        /** A key of the words; null: nothing bars it. */
        String why(Outgoing.To to, boolean toThePublic) {
            if (shut.contains(to.address())) return "outbox.why.closed";
            return toThePublic && (addresses.contains(to.address()) || constituents.contains(to.constituent())) ? "outbox.why.marked" : null;
        }
    }

    private static Bars bars(Bulk bulk, Collection<Outgoing.To> all) {
        Set<String> addresses = new HashSet<>(all.stream().map(Outgoing.To::address).toList());
        Set<String> marked = new HashSet<>(bulk.find(MARKED_ADDRESS, addresses, row -> row.getString(1)));
        marked.addAll(bulk.find(KEPT_ADDRESS, addresses, row -> row.getString(1)));
        return new Bars(new HashSet<>(bulk.find("SELECT address FROM outbox_closed WHERE address IN (??) AND opened_at IS NULL", addresses, row -> row.getString(1))), marked, marked(bulk, all));
    }

    /** Why a letter to these of the public would be withheld, whatever the hour; whoever may be written to is not in it. */
    static Map<Outgoing.To, String> barred(Bulk bulk, Collection<Outgoing.To> all) {
        Bars bars = bars(bulk, all);
        Map<Outgoing.To, String> barred = new HashMap<>();
        for (Outgoing.To each : all) if (bars.why(each, true) != null) barred.put(each, bars.why(each, true));
        return barred;
    }

    /** In the transaction that takes them. @return those that may go */
    List<Outgoing> of(Bulk bulk, List<Outgoing> due, Instant now) {
        Bars bars = bars(bulk, due.stream().map(Outgoing::to).toList());
        Set<String> addresses = new HashSet<>(due.stream().map(each -> each.to().address()).toList());
        Map<String, Long> inAnHour = recent(bulk, addresses, now.minus(HOUR), ""), inADay = recent(bulk, addresses, now.minus(DAY), " AND kind = 'ACKNOWLEDGEMENT'");
        List<Outgoing> free = new ArrayList<>();
        for (Outgoing each : due) {
            String barred = bars.why(each.to(), each.kind().toThePublic());
            if (barred != null) withhold(bulk, each, barred, now);
            else if (each.kind() == LetterKind.ACKNOWLEDGEMENT && inADay.getOrDefault(each.to().address(), 0L) >= mostAutomaticADay) withhold(bulk, each, "outbox.why.cap", now);
            else if (inAnHour.getOrDefault(each.to().address(), 0L) >= mostAnHour) bulk.change("UPDATE outbox_letter SET due_at = ?, version = version + 1 WHERE id = ?", Outbox.utc(now.plus(HOUR)), each.id());
            else {
                free.add(each);
                inAnHour.merge(each.to().address(), 1L, Long::sum);
                if (each.kind() == LetterKind.ACKNOWLEDGEMENT) inADay.merge(each.to().address(), 1L, Long::sum);
            }
        }
        return free;
    }

    /** Of the constituents they are to: who is marked, or whoever holds them today. */
    private static Set<Long> marked(Bulk bulk, Collection<Outgoing.To> due) {
        Set<Long> all = new HashSet<>(due.stream().map(Outgoing.To::constituent).filter(each -> each != null).toList());
        Map<Long, Long> today = new Mergers(bulk).survivors(all);
        Set<Long> asked = new HashSet<>(all);
        asked.addAll(today.values());
        Set<Long> marked = new HashSet<>(bulk.find(MARKED, asked, row -> row.getLong(1)));
        all.removeIf(one -> !marked.contains(one) && !marked.contains(today.get(one)));
        return all;
    }

    /** What went to each address since then, or is about to go. */
    private static Map<String, Long> recent(Bulk bulk, Set<String> addresses, Instant since, String kind) {
        Map<String, Long> recent = new HashMap<>();
        bulk.find("SELECT address, COUNT(*) FROM outbox_letter WHERE (marked_at > ? OR state = 'WAITING' AND lease_until > UTC_TIMESTAMP(6))" + kind + " AND address IN (??) GROUP BY address", addresses,
                row -> recent.put(row.getString(1), row.getLong(2)), Outbox.utc(since));
        return recent;
    }

    private static void withhold(Bulk bulk, Outgoing letter, String why, Instant now) {
        bulk.change("UPDATE outbox_letter SET state = 'WITHHELD', why = ?, settled_at = ?, version = version + 1 WHERE id = ?", why, Outbox.utc(now), letter.id());
    }
}
