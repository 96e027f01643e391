package org.countersign.outbox;

import java.io.Serializable;
import org.countersign.outbox.MailServer.Login;
import org.countersign.outbox.MailServer.Security;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Invalid;

/** A mail server as somebody types it in; the secret is never shown again, and left empty it stays. */
public class ServerForm implements Serializable {
    private String host;
    private Integer port;
    private Security security = Security.TLS;
    private String user;
    private transient String secret;
    private boolean token;
    private String pin;

    /** As it is kept, without its secret. */
    public static ServerForm of(MailServer server) {
        ServerForm form = new ServerForm();
        form.host = server.host();
        form.port = server.port();
        form.security = server.security();
        form.user = server.login().user();
        form.token = server.login().token();
        form.pin = server.pin();
        return form;
    }

    /** @param usual the port where none was given @throws Invalid */
    public MailServer server(int usual) {
        new FieldErrors().needed("host", host).throwIfAny();
        String fingerprint = pin == null ? null : pin.replaceAll("[\\s:]", "").toLowerCase(java.util.Locale.ROOT);
        return new MailServer(host.strip(), port == null ? usual : port, security, new Login(user == null ? null : user.strip(), secret, token), fingerprint);
    }

    public String getHost() { return host; }

    public void setHost(String host) { this.host = host; }

    public Integer getPort() { return port; }

    public void setPort(Integer port) { this.port = port; }

    public Security getSecurity() { return security; }

    public void setSecurity(Security security) { this.security = security; }

    public Security[] getSecurities() { return Security.values(); }

    public String getUser() { return user; }

    public void setUser(String user) { this.user = user; }

    public String getSecret() { return null; }

    public void setSecret(String secret) { this.secret = secret; }

    public boolean isToken() { return token; }

    public void setToken(boolean token) { this.token = token; }

    public String getPin() { return pin; }

    public void setPin(String pin) { this.pin = pin; }
}
