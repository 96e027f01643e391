package org.countersign.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.ordinance.Ordinances.Course;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.NewLetter.About;
import org.countersign.outbox.NewLetter.Addressee;
import org.countersign.outbox.NewLetter.Answers;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.outbox.Outbox;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.staff.Account;
import org.countersign.staff.AccountName;
import org.countersign.staff.Accounts;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who gets a digest, and each digest once: one letter an account and occasion, however often and on however many nodes it is looked for. */
@ApplicationScoped
@Transactional
public class Digests {
    private static final String SUBSCRIBED = "SELECT d.every, d.address, d.since, d.sent_at, d.occasion, d.figures FROM digest d WHERE d.account_id = ?";

    @PersistenceContext EntityManager em;
    @Inject Accounts accounts;
    @Inject Ordinances ordinances;
    @Inject Ledger ledger;
    @Inject Outbox outbox;
    @Inject City city;
    @Inject Who who;
    @Inject Journal journal;
    @Inject @ConfigProperty(name = "countersign.smallest-cell", defaultValue = "5") int smallest;
    int most = 100;                                                          // of each course

    /** @param sentAt null: none was sent yet @param occasion the last that was dealt with; null: none @param figures of the last; null: none */
    public record Subscription(Every every, String address, Instant since, Instant sentAt, String occasion, String figures) {}

    /** A digest as it would be read. */
    public record Letter(String subject, String text) {}

    /** Of whoever is at work; empty: they get none. */
    public Optional<Subscription> mine() { return subscription(me(), ""); }

    /** From the next occasion on. @throws org.countersign.platform.Invalid where nothing can be sent there */
    public void subscribe(Every every, String address) {
        String to = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
        FieldErrors errors = new FieldErrors().needed("address", to);
        if (!to.isEmpty() && !NewLetter.isAddress(to)) errors.add("address", "outbox.address", to);
        errors.throwIfAny();
        Account me = me();
        Map<String, Object> before = subscription(me, "").map(Digests::state).orElse(null), after = Map.of("every", every, "address", to);
        if (after.equals(before)) return;
        Bulk.of(em).change("INSERT INTO digest (account_id, every, address, since) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE since = IF(every = VALUES(every), since, VALUES(since)), every = VALUES(every), address = VALUES(address)",
                me.id(), every, to, utc(Instant.now()));
        journal.record(who.name(), "digest.subscribed", "account", me.name(), before, after);
    }

    /** Not any more. */
    public void end() {
        Account me = me();
        Map<String, Object> before = subscription(me, "").map(Digests::state).orElse(null);
        if (before == null) return;
        Bulk.of(em).change("DELETE FROM digest WHERE account_id = ?", me.id());
        journal.record(who.name(), "digest.ended", "account", me.name(), before, null);
    }

    private static Map<String, Object> state(Subscription of) { return Map.of("every", of.every(), "address", of.address()); }

    private Account me() { return AccountName.read(who.name()).flatMap(accounts::byName).orElseThrow(() -> new SecurityException("digests are not for " + who.name())); }

    private Optional<Subscription> subscription(Account account, String lock) {
        return Bulk.of(em).read(SUBSCRIBED + lock, row -> new Subscription(Every.valueOf(row.getString(1)), row.getString(2), instant(row.getObject(3, LocalDateTime.class)), instant(row.getObject(4, LocalDateTime.class)), row.getString(5),
                row.getString(6)), account.id()).stream().findFirst();
    }

    /** What would be sent to whoever is at work. */
    public Letter preview(Every every) {
        Account me = me();
        return letter(me, every, subscription(me, "").map(Subscription::figures).orElse(null), Instant.now()).letter();
    }

    /** The numbers of those who may be due. */
    List<Long> subscribers() { return Bulk.of(em).read("SELECT d.account_id FROM digest d JOIN account a ON a.id = d.account_id WHERE a.active ORDER BY d.account_id", row -> row.getLong(1)); }

    /** Puts the digest of one account, if one is due and was not put. @return whether it was */
    boolean send(long id, Instant now) {
        Account account = accounts.byId(id).filter(Account::active).orElse(null);
        Subscription mine = account == null ? null : subscription(account, " FOR UPDATE SKIP LOCKED").orElse(null);
        if (mine == null) return false;
        Every.Occasion occasion = mine.every().latest(now, city.zone());
        if (occasion.key().equals(mine.occasion()) || !occasion.at().isAfter(mine.since())) return false;
        Drafted drafted = letter(account, mine.every(), mine.figures(), now);
        if (!drafted.now().isEmpty()) outbox.put(new NewLetter("digest:" + id + ":" + occasion.key(), LetterKind.DIGEST, new Addressee(mine.address(), account.displayName(), About.NOTHING),
                new Wording(drafted.letter().subject(), drafted.letter().text(), account.language()), Answers.NOTHING, null));
        Bulk.of(em).change("UPDATE digest SET occasion = ?, sent_at = IF(?, ?, sent_at), figures = ? WHERE account_id = ?", occasion.key(), !drafted.now().isEmpty(), utc(now), Standing.json(drafted.now()), id);
        return !drafted.now().isEmpty();
    }

    private record Drafted(Letter letter, Map<String, Standing> now) {}

    private Drafted letter(Account to, Every every, String last, Instant at) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, Standing> now = new LinkedHashMap<>();
        Map<String, Standing> before = Standing.read(last);
        for (Ordinance each : open(before.keySet())) {
            titles.put(each.fileNumber().value(), each.title());
            now.put(each.fileNumber().value(), Standing.of(ledger.at(each.fileNumber(), new CutOff(at.truncatedTo(ChronoUnit.MICROS), city.zone()))));
        }
        Locale locale = Locale.forLanguageTag(to.language());
        DigestText text = new DigestText(Words.in(locale), new When(city.zone(), locale), city, to.role() == Role.COUNCIL ? new SmallFigures(smallest) : null);
        DigestText.Told told = new DigestText.Told(titles, now, before);
        return new Drafted(new Letter(text.subject(every, told), text.text(told, at, to.name())), now);
    }

    /** The latest of each course, and beyond those what the last digest told, until it is settled. */
    private List<Ordinance> open(Set<String> told) {
        List<Ordinance> open = new ArrayList<>();
        for (Course course : List.of(Course.AWAITS_MAYOR, Course.BEFORE_COUNCIL)) open.addAll(ordinances.that(course, most));
        Set<String> listed = open.stream().map(each -> each.fileNumber().value()).collect(Collectors.toSet());
        told.stream().filter(no -> !listed.contains(no)).flatMap(no -> ordinances.byNumber(new FileNumber(no)).stream()).filter(each -> !each.settled()).forEach(open::add);
        return open;
    }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC); }

    private static Instant instant(LocalDateTime at) { return at == null ? null : at.toInstant(ZoneOffset.UTC); }
}
