package org.countersign.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the database answers and its migrations are done. What is wrong stands in the log, not in the answer, which strangers read. */
@Readiness @ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    private static final int PATIENCE_SECONDS = 5;

    @Resource(lookup = "java:app/jdbc/countersign") DataSource database;
    @Inject Migration migration;

    @Override public HealthCheckResponse call() { return HealthCheckResponse.named("database").status(migration.done() && answers()).build(); }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
