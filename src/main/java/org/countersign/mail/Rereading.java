package org.countersign.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.city.City;
import org.countersign.intake.Concerned;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.NewContact;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.Retelling;
import org.countersign.letter.Letter;
import org.countersign.letter.LetterReader;
import org.countersign.platform.Bulk;

/**
 * Reads letters again that an older reader has read (decision 2). What waits with a suggestion for a person's yes waits as they see it, and is read
 * again once it is decided.
 */
@ApplicationScoped
@Transactional
public class Rereading {
    private static final int AT_A_TIME = 50;
    private static final String OLD = "SELECT l.contact_id, l.body_hash, l.received_at, l.forwarded_by, (SELECT c.external_id FROM contact c WHERE c.id = l.contact_id) FROM letter l WHERE l.reader_version < ? AND NOT EXISTS (SELECT 1 FROM `position` p WHERE p.contact_id = l.contact_id AND p.suggested)"
            + " ORDER BY l.reader_version, l.contact_id LIMIT " + AT_A_TIME + " FOR UPDATE SKIP LOCKED";

    @PersistenceContext EntityManager em;
    @Inject City city;
    @Inject Event<PositionsChanged> news;

    /** A letter as it was kept. @param forwarder the listed address that passed it on; null: nobody @param id what its contact is known by */
    private record Kept(long contact, byte[] hash, LocalDateTime received, String forwarder, String id) {}

    /** Some of them. @return whether there may be more */
    public boolean step() {
        Bulk bulk = Bulk.of(em);
        List<Kept> old = bulk.read(OLD, row -> new Kept(row.getLong(1), row.getBytes(2), row.getObject(3, LocalDateTime.class), row.getString(4), row.getString(5)), LetterReader.VERSION);
        Map<Long, NewContact> read = new TreeMap<>();
        for (Kept each : old) {
            Optional<ImportEntry> entry = read(bulk, each);
            boolean first = entry.isPresent() && bulk.read("SELECT differs FROM letter WHERE contact_id = ? AND body_hash = ?", row -> row.getBoolean(1), each.contact(), each.hash()).equals(List.of(false));
            if (first) read.put(each.contact(), told(entry.get(), each));
            note(bulk, each, entry.map(one -> (RawLetter) one.raw()));
        }
        if (!read.isEmpty()) {
            new Retelling(bulk).tell(read);
            news.fire(new PositionsChanged(Set.of(), Concerned.known(read.keySet()), Concerned.NONE));
        }
        return old.size() == AT_A_TIME;
    }

    /** Now was when it was kept, so that what cannot be believed is not believed today either. */
    private Optional<ImportEntry> read(Bulk bulk, Kept kept) {
        byte[] raw = new Archive(bulk).raw(kept.contact(), kept.hash());
        ImportEntry entry = new EntryReader(kept.received().toInstant(ZoneOffset.UTC), city.zone()).read(1, new MboxReader.Message(raw, false));
        return Optional.of(entry).filter(one -> one.errors().isEmpty());
    }

    private static NewContact told(ImportEntry entry, Kept kept) {
        NewContact contact = Ids.isReused(kept.id()) ? Ids.named(entry.contact(), kept.id()) : entry.contact();
        Optional<Letter> letter = ((RawLetter) entry.raw()).letter();
        if (kept.forwarder() == null || letter.isEmpty()) return contact;
        return PassedOn.by(letter.get(), Set.of(kept.forwarder())).map(passed -> passed.contact(contact)).orElse(contact);
    }

    /** What cannot be read any more stays as it was read, and is not tried again before the next reader. */
    private static void note(Bulk bulk, Kept kept, Optional<RawLetter> letter) {
        Optional<Letter.Route> route = letter.flatMap(RawLetter::letter).map(Letter::route);
        bulk.change("UPDATE letter SET reader_version = ?, content_key = COALESCE(?, content_key), answer_to = ?, platform = ? WHERE contact_id = ? AND body_hash = ?", LetterReader.VERSION,
                letter.map(RawLetter::contentKey).orElse(null), route.flatMap(Letter.Route::answerTo).orElse(null), route.flatMap(Letter.Route::platform).orElse(null), kept.contact(), kept.hash());
    }
}
