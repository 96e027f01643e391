package org.countersign.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.countersign.intake.ImportEntry;
import org.countersign.letter.AttachmentReader;
import org.countersign.letter.Cwc;
import org.countersign.letter.FragmentReader;
import org.countersign.letter.Letter;
import org.countersign.letter.LetterReader;
import org.countersign.mention.Docket;
import org.countersign.mention.MentionReader;
import org.countersign.outbox.Outbox;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.staff.Who;

/**
 * The archive of raw messages: each is kept for ever beside the contact it became. A second copy of the same body is not kept; another body
 * under the same message id is, and is told apart. For administrators and staff alone.
 */
@ApplicationScoped
@Transactional
public class Letters {
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z"), LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Whoever is answered more often than that is a list. */
    private static final int ANSWERS = 50;

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Outbox outbox;

    /** A message that was taken in, and the contact it became, joined or repeats. */
    record Taken(long contactId, RawLetter letter) {
        private String hash() { return HexFormat.of().formatHex(letter.bodyHash()); }
    }

    /** The addresses of people of the office who pass letters on. */
    Set<String> forwarders() { return Forwarders.all(Bulk.of(em)); }

    /** Those that were listed then. */
    Set<String> forwarders(Instant then) { return Forwarders.all(Bulk.of(em), then); }

    /** See {@link Settling}. */
    List<ImportEntry> settle(List<ImportEntry> entries, Settling.Terms terms) { return Settling.settle(Bulk.of(em), entries, terms, ids -> outbox.answered(ids).map(letter -> letter.to().contact())); }

    /** Of the docket as it is now. */
    MentionReader mentions() { return new MentionReader(Docket.read(Bulk.of(em))); }

    /** Whatever of these is not there yet, with one statement for each table. */
    void keep(Long importId, List<Taken> taken) {
        if (taken.isEmpty()) return;
        Bulk bulk = Bulk.of(em);
        Map<Long, Set<String>> known = known(bulk, taken);
        LocalDateTime now = utc(Instant.now());
        List<Object[]> letters = new ArrayList<>();
        List<Archive.Kept> raws = new ArrayList<>();
        for (Taken each : taken) {
            Set<String> bodies = known.computeIfAbsent(each.contactId(), any -> new HashSet<>());
            boolean differs = !bodies.isEmpty();
            if (!bodies.add(each.hash())) continue;
            letters.add(row(each, differs, importId, now));
            raws.add(new Archive.Kept(each.contactId(), each.letter().bodyHash(), each.letter().raw()));
        }
        bulk.write("INSERT INTO letter (contact_id, body_hash, message_id, received_at, written_at, size, reader_version, differs, import_id, kept_at, kind, content_key,"
                + " answer_to, platform, forwarded_by, parent_id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", letters);
        new Archive(bulk).keep(raws);
    }

    private static Map<Long, Set<String>> known(Bulk bulk, List<Taken> taken) {
        Map<Long, Set<String>> known = new HashMap<>();
        bulk.find("SELECT contact_id, HEX(body_hash) FROM letter WHERE contact_id IN (??)", taken.stream().map(Taken::contactId).distinct().sorted().toList(),
                row -> known.computeIfAbsent(row.getLong(1), any -> new HashSet<>()).add(row.getString(2).toLowerCase(Locale.ROOT)));
        return known;
    }

    private static Object[] row(Taken taken, boolean differs, Long importId, LocalDateTime now) {
        RawLetter letter = taken.letter();
        Optional<Letter.Route> route = letter.letter().map(Letter::route);
        return new Object[] {taken.contactId(), letter.bodyHash(), letter.messageId(), utc(letter.received(now.toInstant(ZoneOffset.UTC))), letter.written().filter(Letters::fits).map(Letters::utc).orElse(null),
            letter.raw().length, LetterReader.VERSION, differs, importId, now, letter.kind(), letter.contentKey(), route.flatMap(Letter.Route::answerTo).filter(to -> to.length() <= 254).orElse(null),
            route.flatMap(Letter.Route::platform).orElse(null), letter.forwarder().orElse(null), letter.parent()};
    }

    /** So much of what an import brought, but the letter of a contact that stays because others have positions on it. @return whether there may be more */
    boolean takeBack(long importId, int atATime) {
        Bulk bulk = Bulk.of(em);
        int gone = bulk.change("DELETE FROM letter WHERE import_id = ? AND (differs OR NOT EXISTS (SELECT 1 FROM `position` p WHERE p.contact_id = letter.contact_id"
                + " AND (p.import_id IS NULL OR p.import_id <> ?))) ORDER BY contact_id, body_hash LIMIT " + atATime, importId, importId);
        if (gone < atATime) new Archive(bulk).clear();
        return gone == atATime;
    }

    /** The letters of a contact; none for one that did not come as mail. */
    public List<KeptLetter> of(long contactId) {
        guard();
        List<KeptLetter> found = new ArrayList<>();
        Bulk.of(em).read("SELECT received_at, written_at, size, differs, kind, platform, forwarded_by, parent_id FROM letter WHERE contact_id = ? ORDER BY differs, kept_at, body_hash", row -> found.add(
                new KeptLetter(contactId, found.size() + 1, instant(row.getObject(1, LocalDateTime.class)),
                        Optional.ofNullable(row.getObject(2, LocalDateTime.class)).map(Letters::instant), row.getInt(3), row.getBoolean(4), RawLetter.Kind.valueOf(row.getString(5)).suffix(),
                        row.getString(6), row.getString(7), row.getObject(8, Long.class))), contactId);
        return found;
    }

    /** Who answered a contact, or a letter of ours to it. */
    public record Answer(long contact, Instant received) {}

    /** The contacts that answer this one, as they came in. */
    public List<Answer> answering(long contactId) {
        guard();
        return Bulk.of(em).read("SELECT l.contact_id, MIN(l.received_at) FROM letter l WHERE l.parent_id = ? AND l.contact_id <> ? GROUP BY l.contact_id ORDER BY 2, 1 LIMIT " + ANSWERS, row -> new Answer(row.getLong(1), instant(row.getObject(2, LocalDateTime.class))), contactId, contactId);
    }

    /** The bytes as they came. @param no see {@link KeptLetter#no} */
    public byte[] raw(long contactId, int no) {
        guard();
        Bulk bulk = Bulk.of(em);
        List<byte[]> hashes = bulk.read("SELECT body_hash FROM letter WHERE contact_id = ? ORDER BY differs, kept_at, body_hash", row -> row.getBytes(1), contactId);
        if (no < 1 || no > hashes.size()) throw new Missing("letter");
        return new Archive(bulk).raw(contactId, hashes.get(no - 1));
    }

    /** The first letter of a contact, for whoever answers it: a person, or the program for them. Empty: it did not come as mail. */
    public Optional<Letter> answered(long contactId) {
        if (!who.administers()) guard();
        Bulk bulk = Bulk.of(em);
        return bulk.read("SELECT body_hash FROM letter WHERE contact_id = ? ORDER BY differs, kept_at, body_hash LIMIT 1", row -> row.getBytes(1), contactId).stream().findFirst()
                .map(hash -> new EntryReader(Instant.now(), ZoneOffset.UTC).read(1, new MboxReader.Message(new Archive(bulk).raw(contactId, hash), false)).raw()).filter(RawLetter.class::isInstance).map(RawLetter.class::cast).flatMap(RawLetter::letter);
    }

    /** What a letter holds beside its own words, read when somebody looks. */
    public Inside inside(long contactId, int no) {
        byte[] raw = raw(contactId, no);
        ImportEntry entry = new EntryReader(Instant.now(), ZoneOffset.UTC).read(1, new MboxReader.Message(raw, false));
        Optional<RawLetter> letter = Optional.ofNullable(entry.raw()).filter(RawLetter.class::isInstance).map(RawLetter.class::cast);
        String form = letter.flatMap(RawLetter::form).filter(each -> !each.ownWords().isEmpty()).map(Cwc::formText).orElse("");
        List<Letter.Attachment> attached = letter.flatMap(RawLetter::letter).map(each -> each.content().attachments()).orElse(List.of());
        return new Inside(IntStream.range(0, attached.size()).mapToObj(at -> new Inside.Attached(at, attached.get(at).name(), attached.get(at).type(), attached.get(at).size())).toList(),
                FragmentReader.read(letter.flatMap(RawLetter::letter).map(each -> each.content().fullText()).orElse(null)), form);
    }

    /** @param index see {@link Inside.Attached} */
    public byte[] attachment(long contactId, int no, int index) { return AttachmentReader.bytes(raw(contactId, no), index).orElseThrow(() -> new Missing("letter")); }

    private void guard() {
        if (!who.seesPersonalData()) throw new SecurityException("letters are for administrators and staff");
    }

    /** A DATETIME has years of four digits. */
    private static boolean fits(Instant written) { return !written.isBefore(EARLIEST) && written.isBefore(LATEST); }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }

    private static Instant instant(LocalDateTime kept) { return kept.toInstant(ZoneOffset.UTC); }
}
