package org.countersign.residency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A service that misbehaves holds nobody, and fills no memory. */
class OutsideRegisterTest {
    private static final Claim CLAIM = new Claim("9 Invented Street", null, null, null, "06105", null, null, null, null, Claim.Answer.GIVEN, false);
    private static final long MOST_MILLISECONDS = 6_000;

    /** What comes after the headers. */
    private interface Body { void write(OutputStream to) throws IOException, InterruptedException; }

    @Test void a_body_that_comes_drop_by_drop_is_not_waited_for() throws IOException {
        long begun = System.nanoTime();
        assertEquals(OutsideRegister.State.SILENT, asked(to -> {
            for (int i = 0; i < 100; i++) {
                to.write(' ');
                Thread.sleep(200);
            }
        }));
        assertTrue((System.nanoTime() - begun) / 1_000_000 < MOST_MILLISECONDS, "twenty seconds of drops");
    }

    @Test void a_body_without_end_is_broken_off() throws IOException {
        AtomicLong sent = new AtomicLong();
        byte[] much = new byte[1 << 16];
        assertEquals(OutsideRegister.State.SILENT, asked(to -> {
            for (int i = 0; i < 4_000; i++) {
                to.write(much);
                sent.addAndGet(much.length);
            }
        }));
        assertTrue(sent.get() < 200 << 20, sent + " bytes were taken");
    }

    @Test void an_answer_in_time_is_taken() throws IOException {
        assertEquals(OutsideRegister.State.FOUND, asked(to -> to.write("{\"found\":true,\"inCity\":true}".getBytes(StandardCharsets.UTF_8))));
    }

    private static OutsideRegister.State asked(Body body) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> serve(server, body));
            serving.setDaemon(true);
            serving.start();
            return new OutsideRegister(URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/")).ask(CLAIM).state();
        }
    }

    private static void serve(ServerSocket server, Body body) {
        try (Socket socket = server.accept(); OutputStream to = socket.getOutputStream()) {
            socket.getInputStream().read(new byte[8192]);
            to.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            body.write(to);
        } catch (IOException | InterruptedException brokenOff) {
            // as it should be
        }
    }
}
