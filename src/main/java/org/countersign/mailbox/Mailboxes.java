package org.countersign.mailbox;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.oauth.Renewal;
import org.countersign.outbox.MailServer;
import org.countersign.outbox.MailServer.Security;
import org.countersign.outbox.MailServers;
import org.countersign.outbox.Mishap;
import org.countersign.outbox.NewLetter;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Vault;
import org.countersign.staff.Who;

/** The mailboxes there are, set up by administrators; their secrets are sealed and never told again. Whoever changes one lets go of it: it is read anew at once. */
@ApplicationScoped
@Transactional
public class Mailboxes {
    private static final String SELECT = "SELECT m.*, (SELECT COUNT(*) FROM mailbox_message q WHERE q.mailbox_id = m.id AND q.state IN ('QUARANTINED', 'WANTED')) AS quarantined FROM mailbox m";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Vault vault;
    @Inject MailServers servers;

    /** As a page asks for it. @param server its secret null: the one that is kept stays */
    public record Asked(String name, String address, MailServer server, String folder, Mailbox.Wish wish) {
        public Asked {
            address = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
            folder = folder == null || folder.isBlank() ? "INBOX" : folder.strip();
            FieldErrors errors = new FieldErrors().needed("name", name).text("name", name, 100).text("folder", folder, 255).needed("user", server.login().user());
            if (!NewLetter.isAddress(address)) errors.add("address", "outbox.address", address);
            errors.throwIfAny();
        }
    }

    public List<Mailbox> all() {
        mayRead();
        return Bulk.of(em).read(SELECT + " ORDER BY m.name, m.id", Mailboxes::mailbox);
    }

    public Optional<Mailbox> byId(long id) {
        mayRead();
        return Bulk.of(em).read(SELECT + " WHERE m.id = ?", Mailboxes::mailbox, id).stream().findFirst();
    }

    /** To be read: with its secret. @throws org.countersign.platform.Refused where that was sealed with another key */
    Mailbox open(long id) {
        return Bulk.of(em).read(SELECT + " WHERE m.id = ?", row -> {
            String sealed = row.getString("secret");
            return with(mailbox(row), sealed == null ? null : vault.open(purpose(id), sealed));
        }, id).stream().findFirst().orElseThrow(() -> new Missing("mailbox"));
    }

    private static Mailbox with(Mailbox box, String secret) {
        return box.at(box.server().with(box.server().login().with(secret)));
    }

    private static String purpose(long id) { return "imap:" + id; }

    /** The same server, with the secret that is kept for it where none was typed in, as long as it goes to the same place. @param id null: a new one */
    MailServer withKeptSecret(Long id, MailServer asked) {
        mayAdminister();
        if (id == null || asked.login().secret() != null) return asked;
        MailServer kept = open(id).server();
        return asked.takesSecretOf(kept) ? asked.with(asked.login().with(kept.login().secret())) : asked;
    }

    /** @return its number */
    public long add(Asked asked) {
        mayAdminister();
        new FieldErrors().needed("secret", asked.server().login().secret()).throwIfAny();
        Bulk bulk = Bulk.of(em);
        bulk.change("INSERT INTO mailbox (name, address, host, port, security, user_name, next_at) VALUES (?, ?, '', 1, 'TLS', '', UTC_TIMESTAMP(6))", asked.name(), asked.address());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        write(bulk, id, asked);
        journal.record(who.name(), "mailbox.added", "mailbox", String.valueOf(id), null, state(asked));
        return id;
    }

    /** @throws jakarta.persistence.OptimisticLockException where someone changed it since it was seen */
    public void change(Seen seen, Asked asked) {
        mayAdminister();
        Bulk bulk = Bulk.of(em);
        Mailbox before = bulk.read(SELECT + " WHERE m.id = ? FOR UPDATE", Mailboxes::mailbox, seen.id()).stream().findFirst().orElseThrow(() -> new Missing("mailbox"));
        seen.mustStillBe(before.seen());
        if (!asked.server().takesSecretOf(before.server())) new FieldErrors().needed("secret", asked.server().login().secret()).throwIfAny();
        if (isAnother(before, asked)) beginAnew(bulk, seen.id());
        write(bulk, seen.id(), asked);
        journal.record(who.name(), "mailbox.changed", "mailbox", String.valueOf(seen.id()), state(new Asked(before.name(), before.address(), before.server(), before.folder(), before.wish())), state(asked));
    }

    /** Its messages are others, though they may bear the same numbers: it is read from the beginning, but, where what was there before is left alone, for what is older than its last reading, and what comes again is known by what it is. */
    private static boolean isAnother(Mailbox before, Asked asked) {
        return !before.folder().equals(asked.folder()) || !before.server().host().equals(asked.server().host()) || !before.server().login().user().equals(asked.server().login().user());
    }

    private static void beginAnew(Bulk bulk, long id) {
        bulk.change("UPDATE mailbox SET epoch = " + Numberings.NEXT_EPOCH + ", uid_validity = NULL, last_uid = 0, since = IF(since IS NULL, NULL, COALESCE(read_at, since)) WHERE id = ?", id);
        bulk.change("DELETE FROM mailbox_numbering WHERE mailbox_id = ?", id);
    }

    private void write(Bulk bulk, long id, Asked asked) {
        MailServer server = asked.server();
        String sealed = server.login().secret() == null ? null : vault.seal(purpose(id), server.login().secret());
        bulk.change("UPDATE mailbox SET name = ?, address = ?, host = ?, port = ?, security = ?, user_name = ?, secret = COALESCE(?, secret), token = ?, token_endpoint = ?, token_client = ?, token_scope = ?, pin = ?, folder = ?, since = IF(?, COALESCE(since, UTC_TIMESTAMP(6)), NULL), from_now = ?, active = ?,"
                + " failures = 0, trouble = NULL, next_at = UTC_TIMESTAMP(6), lease_owner = NULL, lease_until = NULL, version = version + 1 WHERE id = ?", asked.name(), asked.address(), server.host(), server.port(),
                server.security(), server.login().user(), sealed, server.login().token(), of(server, Renewal::endpoint), of(server, Renewal::client), of(server, Renewal::scope), server.pin(), asked.folder(), asked.wish().fromNow(), asked.wish().fromNow(), asked.wish().active(), id);
    }

    private static String of(MailServer server, Function<Renewal, String> part) { return server.login().renewal() == null ? null : part.apply(server.login().renewal()); }

    /** What its token is fetched with from now on: the provider changed it. Whoever set the mailbox up anew meanwhile has said something else. */
    void renewed(Mailbox box, String secret) { Bulk.of(em).change("UPDATE mailbox SET secret = ? WHERE id = ? AND version = ?", vault.seal(purpose(box.id()), secret), box.id(), box.version()); }

    private static Map<String, Object> state(Asked asked) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", asked.name());
        state.put("address", asked.address());
        state.put("host", asked.server().host());
        state.put("port", asked.server().port());
        state.put("security", asked.server().security());
        state.put("user", asked.server().login().user());
        state.put("folder", asked.folder());
        state.put("active", asked.wish().active());
        state.put("fromNow", asked.wish().fromNow());
        state.put("oauthToken", asked.server().login().token());
        state.put("tokenEndpoint", of(asked.server(), Renewal::endpoint));
        state.put("tokenClient", of(asked.server(), Renewal::client));
        state.put("fingerprint", asked.server().pin());
        if (asked.server().login().secret() != null) state.put("passwordChanged", true);               // never what it is
        return state;
    }

    private static Mailbox mailbox(ResultSet row) throws SQLException {
        MailServer server = new MailServer(row.getString("host"), row.getInt("port"), Security.valueOf(row.getString("security")), MailServers.login(row, null), row.getString("pin"));
        String trouble = row.getString("trouble");
        return new Mailbox(row.getLong("id"), row.getString("name"), row.getString("address"), server, row.getString("folder"), new Mailbox.Wish(row.getBoolean("from_now"), row.getBoolean("active")),
                new Mailbox.Course(at(row, "read_at"), row.getInt("failures"), trouble == null ? null : Mishap.read(trouble), at(row, "next_at"), row.getBoolean("idles"), row.getLong("quarantined")), row.getLong("version"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime kept = row.getObject(column, LocalDateTime.class);
        return kept == null ? null : kept.toInstant(ZoneOffset.UTC);
    }

    /** In whose name letters leave, where no mailbox that is read has that address: what is answered, refused or sent back there is never seen. */
    public Optional<String> unreadSender() {
        mayRead();
        return unreadSender(Bulk.of(em), servers);
    }

    static Optional<String> unreadSender(Bulk bulk, MailServers servers) {
        return servers.from().filter(from -> bulk.read("SELECT 1 FROM mailbox WHERE active AND address = ? LIMIT 1", row -> row.getInt(1), from.toLowerCase(Locale.ROOT)).isEmpty());
    }

    /** The names of those a contact came to, in the order it came; none for one that came otherwise. */
    public List<String> cameTo(long contact) {
        mayRead();
        return Bulk.of(em).read("SELECT b.name FROM mailbox_message m JOIN mailbox b ON b.id = m.mailbox_id WHERE m.contact_id = ? GROUP BY b.id, b.name ORDER BY MIN(m.id)", row -> row.getString(1), contact);
    }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("mailboxes are not for " + who.role());
    }

    void mayAdminister() {
        if (!who.administers()) throw new SecurityException("mailboxes are not set up by " + who.role());
    }
}
