package org.countersign.launch;

import java.io.IOException;
import java.nio.file.Files;

/**
 * One account per role with one password, on the embedded database only: given in COUNTERSIGN_DEMO_PASSWORD, else drawn at the first start,
 * printed once and kept in the data directory. The application makes the accounts; here is what it must know, and what is told.
 */
final class DemoAccounts {
    private static final String KEPT = "demo.password";
    private static final int BYTES = 15;

    private final DataDirectory data;
    private final Settings settings;
    private final boolean keptAlready;

    DemoAccounts(DataDirectory data, Settings settings) {
        this.data = data;
        this.settings = settings;
        this.keptAlready = Files.exists(data.path(KEPT));
    }

    void handOver() throws IOException {
        System.setProperty("countersign.city", settings.city());
        System.setProperty("countersign.demo", String.valueOf(settings.demo() && settings.database().isEmpty()));
        if (settings.database().isEmpty()) System.setProperty("countersign.demo.password", password());
    }

    private String password() throws IOException {
        return settings.demoPassword().isPresent() ? settings.demoPassword().get() : data.keptSecret(KEPT, BYTES);
    }

    String inWords() throws IOException {
        if (settings.database().isPresent()) return "";
        return "  Sign in as admin, staff, clerk, hearing, council or mayor with the password " + passwordInWords() + ".";
    }

    private String passwordInWords() throws IOException {
        if (settings.demoPassword().isPresent()) return "in COUNTERSIGN_DEMO_PASSWORD";
        return keptAlready ? "kept in " + data.path(KEPT) : password();
    }
}
