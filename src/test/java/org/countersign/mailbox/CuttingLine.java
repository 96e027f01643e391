package org.countersign.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server on this machine that breaks when so many bytes have come back over it. */
final class CuttingLine implements AutoCloseable {
    private final ServerSocket socket;
    private final int behind;
    private volatile String refused;
    private volatile String answer;
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    CuttingLine(int behind) throws IOException {
        this.behind = behind;
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        start(this::serve);
    }

    int port() { return socket.getLocalPort(); }

    /** From now on, over all connections; {@link Long#MAX_VALUE} mends it. */
    void cutAfter(long bytes) { left.set(bytes); }

    /** A command with this in it is answered so, and the line goes on. @param part null: none @param answer null: the line breaks */
    void refuse(String part, String answer) {
        this.answer = answer;
        refused = part;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket near = socket.accept(), far = new Socket("127.0.0.1", behind);
                start(() -> ask(near, far));
                start(() -> pass(far, near, left));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void ask(Socket near, Socket far) {
        byte[] bytes = new byte[512];
        try (near; far; InputStream in = near.getInputStream(); OutputStream out = far.getOutputStream(); OutputStream back = near.getOutputStream()) {
            for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                String said = new String(bytes, 0, read, StandardCharsets.ISO_8859_1), part = refused;
                if (part != null && said.contains(part) && answer == null) return;
                if (part != null && said.contains(part)) back.write((said.substring(0, said.indexOf(' ')) + " " + answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                else out.write(bytes, 0, read);
            }
        } catch (IOException broken) {
            return;
        }
    }

    private static void pass(Socket from, Socket to, AtomicLong left) {
        byte[] bytes = new byte[512];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                long rest = left.addAndGet(-read);
                out.write(bytes, 0, (int) Math.max(0, rest < 0 ? read + rest : read));
                if (rest < 0) return;
            }
        } catch (IOException broken) {
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cutting line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override public void close() throws IOException { socket.close(); }
}
