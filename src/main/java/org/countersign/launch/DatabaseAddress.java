package org.countersign.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MariaDB as JDBC wants to know it: an office's own, or where the embedded one answers. */
record DatabaseAddress(String url, String user, String password) {
    private static final int LEAST_MAJOR = 10;
    private static final int LEAST_MINOR = 11;

    /** @throws Trouble where the server does not answer, does not know the user, or is too old */
    void mustLetUsIn() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            int minor = connection.getMetaData().getDatabaseMinorVersion();
            if (major < LEAST_MAJOR || major == LEAST_MAJOR && minor < LEAST_MINOR)
                throw new Trouble("The database at DB_URL is version " + major + "." + minor + ": give Countersign a MariaDB " + LEAST_MAJOR + "." + LEAST_MINOR + " or newer.");
        } catch (SQLException e) {
            throw new Trouble("The database at DB_URL does not let Countersign in (" + e.getMessage() + "): check that it runs and that DB_URL, DB_USER and DB_PASSWORD are right.", e);
        }
    }

    Trouble strange(SQLException e) { return new Trouble("The database does not answer as one of Countersign (" + e.getMessage() + "): check DB_URL, DB_USER and DB_PASSWORD, or COUNTERSIGN_DATA.", e); }

    /** Rows travel in bulk unless the address decides that itself. */
    String urlForBatches() { return url.contains("useBulkStmts") ? url : url + (url.contains("?") ? "&" : "?") + "useBulkStmts=true"; }
}
