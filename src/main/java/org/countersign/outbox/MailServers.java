package org.countersign.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.oauth.Renewal;
import org.countersign.outbox.MailServer.Login;
import org.countersign.outbox.MailServer.Security;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Vault;
import org.countersign.staff.Who;
import org.eclipse.microprofile.config.Config;

/** Through whom letters leave, and in whose name: the environment says it ({@code COUNTERSIGN_SMTP_HOST} …), else an administrator on a page. */
@ApplicationScoped
@Transactional
public class MailServers {
    static final String SECRET = "smtp";
    private static final String SETTING = "countersign.smtp.";
    /** Of message ids, as long as nobody said in whose name letters leave. */
    private static final String NOWHERE = "countersign.invalid";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Vault vault;
    @Inject Config config;

    /** @param from the address in the header From @param name beside it; null: none @param seen of the page's own row; null: the environment says it */
    public record Sending(MailServer server, String from, String name, Seen seen) {
        public Sending {
            if (!NewLetter.isAddress(from)) throw new Invalid("from", "outbox.address", String.valueOf(from));
            new FieldErrors().text("name", name, 200).throwIfAny();
        }

        Sending by(MailServer another) { return new Sending(another, from, name, seen); }
    }

    /** Empty: nobody has said. @throws Refused where the secret cannot be opened */
    public Optional<Sending> sending() { return fromEnvironment() ? Optional.of(environment()) : kept(); }

    public boolean fromEnvironment() { return setting("host").isPresent(); }

    private Optional<String> setting(String name) { return config.getOptionalValue(SETTING + name, String.class).filter(value -> !value.isBlank()); }

    private Sending environment() {
        Security security = Security.valueOf(setting("security").orElse("STARTTLS").toUpperCase(Locale.ROOT));
        Login login = new Login(setting("user").orElse(null), setting("password").or(() -> setting("token")).orElse(null), setting("token").isPresent());
        MailServer server = new MailServer(setting("host").orElseThrow(), setting("port").map(Integer::parseInt).orElse(security == Security.TLS ? 465 : 587), security, login, setting("pin").orElse(null));
        return new Sending(server, setting("from").orElseThrow(() -> new Refused("outbox.server.noFrom")), setting("from.name").orElse(null), null);
    }

    private Optional<Sending> kept() { return Bulk.of(em).read("SELECT * FROM outbox_server WHERE id = 1", this::sending).stream().findFirst(); }

    private Sending sending(ResultSet row) throws SQLException {
        String sealed = row.getString("secret");
        Login login = login(row, sealed == null ? null : vault.open(SECRET, sealed));
        MailServer server = new MailServer(row.getString("host"), row.getInt("port"), Security.valueOf(row.getString("security")), login, row.getString("pin"));
        return new Sending(server, row.getString("from_address"), row.getString("from_name"), new Seen(1, row.getLong("version")));
    }

    /** The same, with the secret that is kept for it where it has none of its own and signs in under the same name at the same place. */
    MailServer withKeptSecret(MailServer server) {
        if (server.login().secret() != null) return server;
        return sending().map(Sending::server).filter(server::takesSecretOf).map(kept -> server.with(server.login().with(kept.login().secret()))).orElse(server);
    }

    /** In whose name letters leave; empty: nobody has said. */
    public Optional<String> from() {
        Optional<String> from = fromEnvironment() ? setting("from") : Bulk.of(em).read("SELECT from_address FROM outbox_server WHERE id = 1", row -> row.getString(1)).stream().findFirst();
        return from.filter(NewLetter::isAddress);
    }

    /** What stands behind the @ of our message ids. */
    public String domain() { return from().map(address -> address.substring(address.indexOf('@') + 1)).orElse(NOWHERE); }

    /** @param sending as it shall be; its secret null: the one that was kept stays */
    public void set(Sending sending) {
        mayAdminister();
        if (fromEnvironment()) throw new Refused("outbox.server.environment");
        Bulk bulk = Bulk.of(em);
        Map<String, Object> before = bulk.read("SELECT * FROM outbox_server WHERE id = 1 FOR UPDATE", row -> {
            if (sending.seen() != null) sending.seen().mustStillBe(new Seen(1, row.getLong("version")));
            MailServer server = new MailServer(row.getString("host"), row.getInt("port"), Security.valueOf(row.getString("security")), login(row, null), row.getString("pin"));
            if (sending.server().login().user() != null && !sending.server().takesSecretOf(server)) new FieldErrors().needed("secret", sending.server().login().secret()).throwIfAny();
            return state(new Sending(server, row.getString("from_address"), row.getString("from_name"), null));
        }).stream().findFirst().orElse(null);
        write(bulk, sending);
        bulk.change("UPDATE outbox_turn SET not_before = NULL, failures = 0, trouble = NULL");                // tried at once
        journal.record(who.name(), "letter.serverSet", "letter", "server", before, state(sending));
    }

    private void write(Bulk bulk, Sending sending) {
        MailServer server = sending.server();
        Login login = server.login();
        String sealed = login.secret() == null ? null : vault.seal(SECRET, login.secret());
        bulk.change("INSERT INTO outbox_server (id, host, port, security, user_name, secret, token, token_endpoint, token_client, token_scope, pin, from_address, from_name, set_by, set_at) VALUES (1,?,?,?,?,?,?,?,?,?,?,?,?,?,UTC_TIMESTAMP(6))"
                + " ON DUPLICATE KEY UPDATE host = VALUES(host), port = VALUES(port), security = VALUES(security), user_name = VALUES(user_name), secret = IF(VALUES(user_name) IS NULL, NULL,"
                + " COALESCE(VALUES(secret), secret)), token = VALUES(token), token_endpoint = VALUES(token_endpoint), token_client = VALUES(token_client), token_scope = VALUES(token_scope), pin = VALUES(pin), from_address = VALUES(from_address), from_name = VALUES(from_name), set_by = VALUES(set_by), set_at ="
                + " VALUES(set_at), version = version + 1", server.host(), server.port(), server.security(), login.user(), sealed, login.token(), of(login, Renewal::endpoint), of(login, Renewal::client), of(login, Renewal::scope), server.pin(), sending.from(), sending.name(), who.name());
    }

    private static String of(Login login, Function<Renewal, String> part) { return login.renewal() == null ? null : part.apply(login.renewal()); }

    /** As a row keeps how somebody signs in. @param secret null: it is not told */
    public static Login login(ResultSet row, String secret) throws SQLException {
        String endpoint = row.getString("token_endpoint");
        return new Login(row.getString("user_name"), secret, row.getBoolean("token"), endpoint == null ? null : new Renewal(endpoint, row.getString("token_client"), row.getString("token_scope")));
    }

    /** What the token is fetched with from now on: the provider changed it. Whoever set the server anew meanwhile has said something else. */
    void renewed(Sending sending, String secret) {
        if (sending.seen() != null) Bulk.of(em).change("UPDATE outbox_server SET secret = ? WHERE id = 1 AND version = ?", vault.seal(SECRET, secret), sending.seen().version());
    }

    private static Map<String, Object> state(Sending sending) {
        MailServer server = sending.server();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("host", server.host());
        state.put("port", server.port());
        state.put("security", server.security());
        state.put("user", server.login().user());
        state.put("from", sending.from());
        state.put("fromName", sending.name());
        state.put("oauthToken", server.login().token());
        state.put("tokenEndpoint", of(server.login(), Renewal::endpoint));
        state.put("tokenClient", of(server.login(), Renewal::client));
        state.put("fingerprint", server.pin());
        if (server.login().secret() != null) state.put("passwordChanged", true);                       // never what it is
        return state;
    }

    void mayAdminister() {
        if (!who.administers()) throw new SecurityException("the mail server is not for " + who.role());
    }
}
