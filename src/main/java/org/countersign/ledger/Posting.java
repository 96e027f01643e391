package org.countersign.ledger;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.count.Statements;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;

/**
 * Posts one piece of news: what the contacts and constituents count for now is compared with what stands in the books, and the difference is
 * written. Whatever was posted before, or is told twice, comes to the same.
 *
 * <p>What is compared is held first, contacts, then constituents, then households and organisations, each in the order of its key, and read
 * after that (READ COMMITTED): of two who post the same person, the second sees what the first has written.
 */
final class Posting {
    private final Bulk bulk;
    private final Entries entries;
    private final Paths paths;
    private final Speeches speeches;
    private final Changes changes = new Changes();

    Posting(Bulk bulk, ZoneId zone) {
        this.bulk = bulk;
        Calendar calendar = new Calendar(zone);
        entries = new Entries(bulk, calendar, changes);
        paths = new Paths(bulk, calendar, changes);
        speeches = new Speeches(bulk);
    }

    /** @return whether any sum is another than before */
    boolean post(PositionsChanged news) { return post(news, true); }

    /** What contacts count for by themselves; whoever calls posts the people who wrote them too. */
    void postAlone(Collection<Long> contacts) { post(new PositionsChanged(Set.of(), Concerned.known(contacts), Concerned.NONE), false); }

    private boolean post(PositionsChanged news, boolean withPeople) {
        Set<Long> contacts = held(news), kin = Kin.held(bulk, people(news, contacts));
        entries.read(contacts);
        speeches.read(contacts);
        if (withPeople) paths.read(kin);
        Statements statements = Statements.among(bulk.connection(), kin);
        contacts.addAll(news.contacts().made());
        statements.on(contacts, (ordinance, statement) -> {
            entries.add(ordinance, statement);
            speeches.add(ordinance, statement);
            paths.addOf(news.constituents().made(), ordinance, statement);
        });
        if (withPeople) statements.by(kin, paths::add);
        entries.write();
        speeches.write();
        paths.write();
        return changes.write(bulk);
    }

    /** The contacts that may stand in the books already. What an organisation is called concerns whoever is linked
     * to it, or to one merged into it, without naming it; intake renames none. */
    private Set<Long> held(PositionsChanged news) {
        Set<Long> contacts = new TreeSet<>(news.contacts().known());
        if (news.contacts().made().isEmpty()) contacts.addAll(bulk.find("SELECT s.contact_id FROM constituent k JOIN signer s ON s.constituent_id = k.id"
                + " WHERE k.kind = 'ORGANISATION' AND s.organisation IS NULL AND k.id IN (??)", Kin.of(bulk, news.constituents().known()), row -> row.getLong(1)));
        bulk.find("SELECT id FROM contact WHERE id IN (??) ORDER BY id FOR UPDATE", contacts, row -> row.getLong(1));
        return contacts;
    }

    private Collection<Long> people(PositionsChanged news, Set<Long> contacts) {
        Set<Long> people = new TreeSet<>(news.constituents().known());
        people.addAll(bulk.find("SELECT DISTINCT constituent_id FROM signer WHERE constituent_id IS NOT NULL AND contact_id IN (??)", contacts, row -> row.getLong(1)));
        people.removeAll(news.constituents().made());
        return people;
    }
}
