package org.countersign.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server on loopback that takes letters, and for each of the next does what it is told instead. */
public final class CuttingServer implements AutoCloseable {
    /** At which point of a letter what goes wrong. */
    public enum Fault {
        NONE, CUT_AT_SENDER, REFUSE_SENDER, REFUSE_ADDRESS, CUT_AT_DATA, CUT_IN_TEXT,
        /** It has all of it, keeps it, and the line breaks before it says so. */
        CUT_AFTER_END,
        NOT_NOW, REFUSE_TEXT
    }

    private final ServerSocket socket;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private volatile Socket open;
    private volatile String nothingFrom;
    private volatile boolean hangsUp;
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

    public CuttingServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "cutting server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() { return socket.getLocalPort(); }

    public void next(Fault... next) { faults.addAll(List.of(next)); }

    /** A return path that is refused whoever comes with it, such as {@code <>}; null: none. */
    public void nothingFrom(String path) { nothingFrom = path; }

    /** Whoever comes with such a path is not listened to any longer. */
    public void hangUp() { hangsUp = true; }

    /** Whole letters in its hands, with their headers and the sender it was told. */
    public List<String> taken() { return List.copyOf(taken); }

    /** Whoever is at the other end dies: the line is gone, and nobody waits for anything. */
    public void cut() {
        Socket line = open;
        try {
            if (line != null) line.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept(); OutputStream out = line.getOutputStream();
                    BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1))) {
                open = line;
                say(out, "220 cutting");
                talk(in, out);
            } catch (IOException broken) {
                continue;                                      // the next line
            }
        }
    }

    private void talk(BufferedReader in, OutputStream out) throws IOException {
        Fault fault = Fault.NONE;
        String sender = "";
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            String word = said.toUpperCase(java.util.Locale.ROOT);
            if (word.startsWith("MAIL")) {
                fault = faults.isEmpty() ? Fault.NONE : faults.poll();
                sender = said;
                if (fault == Fault.CUT_AT_SENDER) return;
            }
            if (word.startsWith("MAIL") && (fault == Fault.REFUSE_SENDER || nothingFrom != null && said.contains(nothingFrom))) {
                say(out, "550 5.7.60 not in this name");
                if (hangsUp) return;
            } else if (word.startsWith("RCPT") && fault == Fault.REFUSE_ADDRESS) say(out, "550 5.1.1 no such mailbox");
            else if (word.equals("DATA")) {
                if (fault == Fault.CUT_AT_DATA) return;
                say(out, "354 go on");
                if (!take(in, out, sender, fault)) return;
            } else if (word.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else say(out, "250 ok");
        }
    }

    private boolean take(BufferedReader in, OutputStream out, String sender, Fault fault) throws IOException {
        StringBuilder text = new StringBuilder(sender).append('\n');
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null || fault == Fault.CUT_IN_TEXT && line.isEmpty()) return false;
            text.append(line).append('\n');
        }
        if (fault == Fault.NONE || fault == Fault.CUT_AFTER_END) taken.add(text.toString());
        if (fault == Fault.CUT_AFTER_END) return false;
        say(out, fault == Fault.NOT_NOW ? "451 4.3.0 later" : fault == Fault.REFUSE_TEXT ? "554 5.7.1 not this" : "250 2.0.0 taken");
        return true;
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
