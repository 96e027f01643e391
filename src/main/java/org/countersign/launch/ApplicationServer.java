package org.countersign.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Payara Micro with the application in it, on 127.0.0.1. It says "ready" itself even when the deployment failed; {@link #start} does not. */
final class ApplicationServer {
    /** What the server unpacks at every start, with room for its log. */
    private static final long SERVER_MB = 100;
    /** After the deployment, which takes its time. */
    private static final Duration READY = Duration.ofMinutes(1);
    /** Set by the application where it knows in a sentence why it cannot start. */
    private static final String FAILURE = "countersign.failure";
    private static final String LISTENER = "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
    /** The server gives up a timer whose work went wrong twice, unless told otherwise. */
    private static final String TIMERS = "set configs.config.server-config.ejb-container.ejb-timer-service.property.";
    /** The server interrupts whoever answers a request for longer; unless told otherwise after 15 minutes, in the middle of a large jacket on a slow line. */
    private static final int LONGEST_ANSWER_SECONDS = 4 * 60 * 60;
    private static final String BEFORE_BOOT = LISTENER + "address=127.0.0.1\n"
            + HTTP + "cookie-same-site-enabled=true\n"
            + HTTP + "cookie-same-site-value=Lax\n"
            + HTTP + "server-header=false\n"
            + HTTP + "xframe-options=false\n"
            + HTTP + "request-timeout-seconds=" + LONGEST_ANSWER_SECONDS + "\n"
            + TIMERS + "reschedule-failed-timer=true\n";

    private final DataDirectory data;
    private final int port;
    private final String logForm;

    /** @param logForm of the lines in its log: "text" or "json" */
    ApplicationServer(DataDirectory data, int port, String logForm) {
        this.data = data;
        this.port = port;
        this.logForm = logForm;
    }

    Path log() { return data.path("server.0.log"); }

    /** Before anything slow: whether the port is free. */
    void mustFindItsPortFree() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new Trouble("Port " + port + " is taken by another program: stop that one or set COUNTERSIGN_PORT to a free port.", e);
        }
    }

    /** Returns when the application answers that it is ready. */
    void start(Path war) throws IOException {
        Path root = data.path("server");
        data.needs(SERVER_MB);
        DataDirectory.remove(root);                                                     // a kept one deploys twice
        Files.createDirectories(root);
        Path commands = Files.writeString(data.path("server.commands"), BEFORE_BOOT);
        try {
            PayaraMicro.main(new String[] {"--deploy", war.toString(), "--contextroot", "/", "--port", String.valueOf(port), "--nohazelcast", "--disablephonehome",
                "--rootdir", root.toString(), "--prebootcommandfile", commands.toString(), "--logproperties", writeLogging().toString()});
        } catch (Exception e) {
            throw failure(e);
        }
        if (PayaraMicro.getInstance().getRuntime().getDeployedApplicationNames().isEmpty()) throw failure(null);
        awaitReady();
    }

    private Path writeLogging() throws IOException {
        try (InputStream settings = ApplicationServer.class.getResourceAsStream("logging.properties")) {
            String text = new String(settings.readAllBytes(), StandardCharsets.UTF_8) + "java.util.logging.FileHandler.formatter=" + (logForm.equals("json") ? JsonLog.class : TextLog.class).getName() + "\n"
                    + "java.util.logging.FileHandler.pattern=" + data.path("").toString().replace("%", "%%") + "/server.%g.log\n";
            return Files.writeString(data.path("logging.properties"), text);
        }
    }

    private Trouble failure(Exception cause) {
        String known = System.getProperty(FAILURE);
        return new Trouble(known != null ? known : "The application could not be started: see the end of " + log() + ", mend what it names and start again.", cause);
    }

    private void awaitReady() {
        long end = System.nanoTime() + READY.toNanos();
        while (!answersReady()) {
            if (System.getProperty(FAILURE) != null) throw failure(null);               // deployed, says Payara, whose start-up bean has failed
            if (System.nanoTime() > end) throw new Trouble("The application did not become ready within a minute: see the end of " + log() + " and start again.");
            pause();
        }
    }

    /** Up, and the check of our own database is among the checks: with none at all the server is up too. */
    private boolean answersReady() {
        try {
            HttpURLConnection ask = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/ready").toURL().openConnection();
            ask.setConnectTimeout(2_000);
            ask.setReadTimeout(10_000);
            return ask.getResponseCode() == 200 && new String(ask.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("\"database\"");
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting for the application: start again.", e);
        }
    }

    /** Stops the one of this process, however far it has come. */
    static void stop() {
        PayaraMicro payara = PayaraMicro.getInstance(false);
        if (payara == null) return;
        try {
            payara.getRuntime().shutdown();
        } catch (BootstrapException | IllegalStateException notYetRunning) {
            return;
        }
    }
}
