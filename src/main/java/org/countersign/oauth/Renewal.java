package org.countersign.oauth;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.countersign.platform.FieldErrors;

/**
 * Where a fresh access token is fetched, and as whom: what the office's provider calls the token endpoint and the client (RFC 6749, 3.2 and 2.2).
 *
 * @param scope what the token is to be good for, as the provider writes it; null: what was agreed when it was given
 */
public record Renewal(String endpoint, String client, String scope) implements Serializable {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws org.countersign.platform.Invalid */
    public Renewal {
        endpoint = endpoint.strip();
        client = client == null ? null : client.strip();
        scope = scope == null || scope.isBlank() ? null : scope.strip();
        FieldErrors errors = new FieldErrors().text("endpoint", endpoint, 500).needed("client", client).text("client", client, 300).text("scope", scope, 500);
        if (!isGuarded(endpoint)) errors.add("endpoint", "oauth.endpoint");
        errors.throwIfAny();
    }

    /** What is sent there is a secret: encrypted, or to this machine itself. */
    private static boolean isGuarded(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            return uri.getHost() != null && uri.getUserInfo() == null && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()) && HERE.contains(uri.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    String host() { return URI.create(endpoint).getHost(); }
}
