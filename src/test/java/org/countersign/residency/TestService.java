package org.countersign.residency;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.countersign.boundary.Atlas;
import org.countersign.register.Register;

/** An outside service that knows addresses, for tests: it answers everything with the same words, until it is closed. */
public final class TestService implements AutoCloseable {
    private final HttpServer server;

    public TestService(String answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** That ground without a register, for an office that asks this service. */
    public Ground ground(Atlas atlas) { return new Ground(atlas, Register.NONE, Practice.read("http", "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/", "-")); }

    @Override public void close() { server.stop(0); }
}
