package org.countersign.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The launcher in a process of its own, started as Maven starts it. It ends with this JVM at the latest: it watches its parent. */
public final class Launch implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final StringBuilder said = new StringBuilder();
    private final Thread listener;

    private Launch(Process process) {
        this.process = process;
        this.listener = new Thread(this::listen, "launch-" + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    /** @param environment the COUNTERSIGN_… and DB_… variables, in place of those of this process @param options for its JVM, such as -Dname=value */
    public static Launch with(Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(List.of(options));
        command.add("@target/launch/java.args");
        return by(environment, command);
    }

    /** @param command that starts the launcher some other way */
    public static Launch by(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("COUNTERSIGN_") || name.startsWith("DB_"));
        builder.environment().putAll(environment);
        try {
            return new Launch(builder.start());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) hear(line);
        } catch (IOException closed) {
            hear("(its output ended: " + closed.getMessage() + ")");
        }
    }

    private synchronized void hear(String line) {
        said.append(line).append('\n');
        notifyAll();
    }

    /** Everything it has printed so far. */
    public synchronized String said() { return said.toString(); }

    /** Waits for a line with this expression in it; fails with all it said when it ends before or takes too long. */
    public synchronized Launch awaitLine(String expression) {
        Pattern pattern = Pattern.compile(expression);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!pattern.matcher(said).find()) {
            if (System.nanoTime() > end || !listener.isAlive()) throw new AssertionError("the launcher did not say “" + expression + "” but:\n" + said);
            waitALittle();
        }
        return this;
    }

    private void waitALittle() {
        try {
            wait(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Launch awaitReady() { return awaitLine("Countersign is ready: http"); }

    /** Waits until it has ended and everything it said was heard. @return its exit code */
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("the launcher does not end; it said:\n" + said());
            listener.join(PATIENCE.toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public ProcessHandle process() { return process.toHandle(); }

    /** The MariaDB it has started. */
    public ProcessHandle database() {
        return process.descendants().filter(child -> child.info().command().orElse("").endsWith("/mariadbd")).findFirst().orElseThrow(() -> new AssertionError("no database runs"));
    }

    /** @param signal such as TERM, HUP or KILL */
    public static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it and its database properly. */
    @Override public void close() {
        process.destroy();
        awaitExit();
    }
}
