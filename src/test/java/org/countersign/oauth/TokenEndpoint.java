package org.countersign.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A provider's token endpoint, on loopback. It gives another refresh token with each access token, and takes none twice. */
public final class TokenEndpoint implements AutoCloseable {
    private final HttpServer server;
    public final List<Map<String, String>> asked = Collections.synchronizedList(new ArrayList<>());
    /** What it gives; those of a mail server that knows one token alone. */
    public volatile String accessToken = "access";
    public volatile int seconds = 3600;
    public volatile String refreshToken = "refresh-0";
    /** Answered instead, with 400; null: nothing is wrong. */
    public volatile String wrong;

    public TokenEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::answer);
        server.start();
    }

    public Renewal renewal() { return new Renewal("http://127.0.0.1:" + server.getAddress().getPort() + "/token", "office", "mail.read"); }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> said = Arrays.stream(form.split("&")).map(each -> each.split("=", 2)).collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
        asked.add(said);
        boolean refreshes = "refresh_token".equals(said.get("grant_type"));
        if (wrong == null && refreshes && !refreshToken.equals(said.get("refresh_token"))) send(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"it was used before\"}");
        else if (wrong != null) send(exchange, 400, wrong);
        else {
            if (refreshes) refreshToken = "refresh-" + asked.size();
            send(exchange, 200, "{\"token_type\":\"Bearer\",\"access_token\":\"" + accessToken + "\",\"expires_in\":" + seconds + (refreshes ? ",\"refresh_token\":\"" + refreshToken + "\"" : "") + "}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override public void close() { server.stop(0); }
}
