package org.countersign.mailbox;

import static org.junit.jupiter.api.Assertions.*;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.TestDatabase;
import org.countersign.oauth.Renewal;
import org.countersign.oauth.RenewalSecret;
import org.countersign.oauth.TokenEndpoint;
import org.countersign.outbox.MailServer;
import org.countersign.outbox.MailServer.Login;
import org.countersign.outbox.MailServer.Security;
import org.countersign.platform.Invalid;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox that takes no password: its token is fetched, ends, and is fetched again, and nobody is woken for it. */
class MailboxTokenIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    static final AtomicInteger DRAWN = new AtomicInteger();
    @TempDir static Path keys;
    final TestMailboxes house = new TestMailboxes(DATABASE, keys);
    TokenEndpoint provider;
    GreenMailUser account;

    @BeforeAll static void start() { SERVER.start(); }

    @AfterAll static void stop() {
        SERVER.stop();
        DATABASE.close();
    }

    @BeforeEach void provider() throws Exception {
        provider = new TokenEndpoint();
        account = SERVER.setUser("token" + DRAWN.incrementAndGet() + "@office.example", "token" + DRAWN.get(), provider.accessToken);
    }

    @AfterEach void empty() {
        provider.close();
        for (String table : new String[] {"mailbox_piece", "mailbox_message", "mailbox", "letter_piece", "letter", "signer", "contact", "constituent"}) house.execute("DELETE FROM " + table);
    }

    private MailServer server(String secret, Renewal renewal) { return new MailServer("127.0.0.1", SERVER.getImap().getPort(), Security.NONE, new Login(account.getLogin(), secret, true, renewal), null); }

    private long add() { return house.mailboxes.add(TestMailboxes.asked("token", server(RenewalSecret.of("quiet", "refresh-0").written(), provider.renewal()))); }

    private void letter(String id) { account.deliver(GreenMailUtil.newMimeMessage(MailboxIT.raw(id))); }

    private long contacts() { return house.number("SELECT COUNT(*) FROM contact"); }

    @Test void it_is_read_with_a_fetched_token_and_again_when_that_has_ended() {
        provider.seconds = 60;                                                // it ends before the next look
        long box = add();
        letter("a");
        house.round();
        letter("b");
        house.round();
        assertEquals(2, contacts());
        assertEquals(2, provider.asked.size());
        assertEquals("refresh-1", provider.asked.get(1).get("refresh_token"), "what the provider gave last is kept");
        Mailbox shown = house.mailboxes.byId(box).orElseThrow();
        assertEquals(provider.renewal(), shown.server().login().renewal());
        assertNull(shown.server().login().secret());
        assertFalse((DATABASE.rows("SELECT secret FROM mailbox") + house.journal.toString()).matches("(?s).*(quiet|refresh-).*"));
    }

    @Test void a_token_that_the_server_takes_no_longer_is_not_shown_for_ever() {
        add();
        account.setPassword("another");
        house.round();
        assertEquals("mishap.token", house.mailboxes.all().get(0).course().trouble().key());
        provider.accessToken = "another";
        letter("a");
        house.round();
        assertEquals(1, contacts());
        assertNull(house.mailboxes.all().get(0).course().trouble());
    }

    @Test void why_there_is_no_token_is_said_at_the_mailbox() {
        add();
        provider.wrong = "{\"error\":\"invalid_grant\",\"error_description\":\"consent was withdrawn\"}";
        house.round();
        assertEquals("oauth.refused", house.mailboxes.all().get(0).course().trouble().key());
        assertTrue(house.mailboxes.all().get(0).course().trouble().values().get(1).contains("consent was withdrawn"));
    }

    @Test void what_it_is_fetched_with_goes_to_no_other_place() {
        long box = add();
        Renewal elsewhere = new Renewal("https://login.example.com/token", "office", null);
        assertThrows(Invalid.class, () -> house.mailboxes.change(house.mailboxes.byId(box).orElseThrow().seen(), TestMailboxes.asked("token", server(null, elsewhere))));
        assertThrows(Invalid.class, () -> house.mailboxes.change(house.mailboxes.byId(box).orElseThrow().seen(), TestMailboxes.asked("token", server(null, null))));
        assertNull(house.mailboxes.withKeptSecret(box, server(null, elsewhere)).login().secret());
    }

    @Test void the_test_of_a_kept_mailbox_keeps_what_the_provider_gave() {
        long box = add();
        Mailbox kept = house.mailboxes.byId(box).orElseThrow();
        MailServer server = house.mailboxes.withKeptSecret(box, server(null, provider.renewal()));
        assertEquals(java.util.Optional.empty(), house.work.attempt(new Mailbox(box, "token", "token@office.example", server, "INBOX", kept.wish(), null, kept.version())).wrong());
        assertEquals(new RenewalSecret("quiet", provider.refreshToken).written(), house.mailboxes.open(box).server().login().secret());
    }
}
