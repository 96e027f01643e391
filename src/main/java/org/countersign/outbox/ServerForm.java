package org.countersign.outbox;

import java.io.Serializable;
import org.countersign.oauth.Renewal;
import org.countersign.oauth.RenewalSecret;
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
    private String endpoint;
    private String client;
    private transient String clientSecret;
    private String scope;
    private String pin;

    /** As it is kept, without its secret. */
    public static ServerForm of(MailServer server) {
        ServerForm form = new ServerForm();
        form.host = server.host();
        form.port = server.port();
        form.security = server.security();
        form.user = server.login().user();
        form.token = server.login().token();
        form.renews(server.login().renewal());
        form.pin = server.pin();
        return form;
    }

    /** @param usual the port where none was given @throws Invalid */
    public MailServer server(int usual) {
        new FieldErrors().needed("host", host).throwIfAny();
        String fingerprint = pin == null ? null : pin.replaceAll("[\\s:]", "").toLowerCase(java.util.Locale.ROOT);
        return new MailServer(host.strip(), port == null ? usual : port, security, login(user == null ? null : user.strip()), fingerprint);
    }

    private void renews(Renewal renewal) {
        if (renewal == null) return;
        endpoint = renewal.endpoint();
        client = renewal.client();
        scope = renewal.scope();
    }

    /** A token that is fetched is kept with what it is fetched by, both or none typed anew. */
    private Login login(String name) {
        if (endpoint == null || endpoint.isBlank()) return new Login(name, secret, token);
        RenewalSecret kept = RenewalSecret.of(clientSecret, secret);
        return new Login(name, kept == null ? null : kept.written(), true, new Renewal(endpoint, client, scope));
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

    public String getEndpoint() { return endpoint; }

    public void setEndpoint(String endpoint) { this.endpoint = endpoint; }

    public String getClient() { return client; }

    public void setClient(String client) { this.client = client; }

    public String getClientSecret() { return null; }

    public void setClientSecret(String clientSecret) { this.clientSecret = clientSecret; }

    public String getScope() { return scope; }

    public void setScope(String scope) { this.scope = scope; }

    public String getPin() { return pin; }

    public void setPin(String pin) { this.pin = pin; }
}
