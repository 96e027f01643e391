package org.countersign.outbox;

import java.io.Serializable;
import java.util.Objects;
import java.util.Properties;
import org.countersign.oauth.AccessTokens;
import org.countersign.oauth.Renewal;
import org.countersign.platform.FieldErrors;

/**
 * How to reach a mail server, for sending or for reading.
 *
 * @param pin SHA-256 of its certificate, 64 hexadecimal digits, where no authority vouches for it; null: one must
 */
public record MailServer(String host, int port, Security security, Login login, String pin) implements Serializable {
    private static final int CONNECT_MS = 15_000, WAIT_MS = 60_000;

    public enum Security {
        /** Encrypted from the first byte. */
        TLS,
        /** Encrypted before anything is told. */
        STARTTLS,
        /** Readable by whoever is in between: for a server on this machine alone. */
        NONE
    }

    /**
     * @param user null: it asks for none
     * @param secret a password, an OAuth 2 token, or what one is fetched with
     * @param renewal where the token is fetched whenever the last one ends; null: nowhere
     */
    public record Login(String user, String secret, boolean token, Renewal renewal) implements Serializable {
        public static final Login NONE = new Login(null, null, false);

        public Login(String user, String secret, boolean token) { this(user, secret, token, null); }

        /** With another secret. */
        public Login with(String another) { return new Login(user, another, token, renewal); }

        /** Whose secret this one's could be: it is shown at the same place, as the same. */
        boolean isAs(Login other) { return Objects.equals(user, other.user) && Objects.equals(renewal, other.renewal); }

        @Override public String toString() { return "Login[" + user + "]"; }
    }

    /** @throws org.countersign.platform.Invalid */
    public MailServer {
        FieldErrors errors = new FieldErrors().needed("host", host).text("host", host, 253).text("user", login.user(), 254);
        if (host != null && !host.matches("[\\p{Alnum}.:_-]*")) errors.add("host", "outbox.server.host");
        if (port < 1 || port > 65_535) errors.add("port", "outbox.server.port");
        if (pin != null && !pin.matches("[0-9a-f]{64}")) errors.add("pin", "outbox.server.pin");
        if (security == Security.NONE && host != null && !isHere(host)) errors.add("security", "outbox.server.open");
        errors.throwIfAny();
    }

    public MailServer with(Login another) { return new MailServer(host, port, security, another, pin); }

    /** Whether a secret that was given for the other may be shown here. */
    public boolean takesSecretOf(MailServer other) { return host.equals(other.host) && login.isAs(other.login); }

    /** As it is reached now: with a token that is good. */
    public MailServer with(AccessTokens.Access access) { return with(new Login(login.user(), access.token(), true)); }

    private static boolean isHere(String host) { return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d+\\.\\d+\\.\\d+"); }

    /** For Jakarta Mail. @param protocol "smtp" or "imap" */
    public Properties properties(String protocol) {
        Properties all = new Properties();
        String mail = "mail." + protocol + ".";
        all.put("mail.transport.protocol", protocol);
        all.put(mail + "host", host);
        all.put(mail + "port", String.valueOf(port));
        all.put(mail + "connectiontimeout", String.valueOf(CONNECT_MS));
        all.put(mail + "timeout", String.valueOf(WAIT_MS));
        all.put(mail + "writetimeout", String.valueOf(WAIT_MS));
        all.put(mail + "auth", String.valueOf(login.user() != null));
        if (login.token()) all.put(mail + "auth.mechanisms", "XOAUTH2");
        all.put(mail + "ssl.enable", String.valueOf(security == Security.TLS));
        all.put(mail + "starttls.enable", String.valueOf(security == Security.STARTTLS));
        all.put(mail + "starttls.required", String.valueOf(security == Security.STARTTLS));
        if (security == Security.NONE) return all;
        all.put(mail + "ssl.checkserveridentity", String.valueOf(pin == null));
        all.put(mail + "ssl.socketFactory", Trust.sockets(pin));
        all.put(mail + "socketFactory.fallback", "false");
        return all;
    }
}
