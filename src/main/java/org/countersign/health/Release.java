package org.countersign.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Properties;
import org.countersign.platform.HealthLine;

/** Which version runs, on which Java, for how long. */
@ApplicationScoped
public class Release implements HealthLine {
    private static final String BUILT = "/META-INF/maven/org.countersign/countersign/pom.properties";

    @Inject ServletContext application;

    @Override public Told look() {
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return new Told("health.release", State.WELL, "health.release.say", version(), System.getProperty("java.version"), up.toDays(), up.toHoursPart(), up.toMinutesPart());
    }

    private String version() {
        try (InputStream built = application.getResourceAsStream(BUILT)) {
            if (built == null) return "?";
            Properties told = new Properties();
            told.load(built);
            return told.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
