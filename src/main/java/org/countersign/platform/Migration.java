package org.countersign.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database up to date with {@code sql/} before anything else starts; other start-up beans depend on it. */
@Singleton @Startup @TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(name = "java:app/jdbc/countersign", className = "org.mariadb.jdbc.MariaDbDataSource",
        url = "${MPCONFIG=db.url}", user = "${MPCONFIG=db.user}", password = "${MPCONFIG=db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED, initialPoolSize = 4, minPoolSize = 4, maxPoolSize = 32, maxIdleTime = 300,
        properties = {"fish.payara.is-connection-validation-required=true", "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation", "fish.payara.fail-all-connections=false"})
public class Migration {
    /** Where the launcher, in the same process, finds why the start failed: a sentence, since a container tells only a stack trace. */
    public static final String FAILURE = "countersign.failure";

    @Resource(lookup = "java:app/jdbc/countersign") DataSource database;
    private boolean done;

    @PostConstruct void start() {
        try {
            migrate(database);
            done = true;
        } catch (FlywayException e) {
            System.setProperty(FAILURE, "The database could not be brought up to date (" + firstLine(e) + "): go back to the backup and the version before, or mend what it names, then start again.");
            throw e;
        }
    }

    public boolean done() { return done; }

    /** @throws FlywayException when a migration fails, or one that ran already has been changed since */
    public static void migrate(DataSource database) {
        Flyway.configure(Migration.class.getClassLoader()).dataSource(database).locations("classpath:sql").placeholderReplacement(false).validateMigrationNaming(false)
                .loggers("org.flywaydb.core.internal.logging.javautil.JavaUtilLogCreator").load().migrate();
    }

    private static String firstLine(FlywayException e) {
        return e.getMessage().strip().replaceAll("(?s)\\s*\n\\s*", " ").replaceAll("\\s*-{3,}\\s*", ": ").strip();
    }
}
