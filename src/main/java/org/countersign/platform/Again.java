package org.countersign.platform;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does a whole transaction again where the database broke it off so that another could go on (a deadlock, a lock waited for too long).
 * Belongs where transactions begin: in a Resource, a Page, a Job, around one call of a transactional bean.
 */
public final class Again {
    private static final Logger LOG = Logger.getLogger(Again.class.getName());
    private static final int TRIES = 5;
    /** MariaDB: lock wait timeout, deadlock, record changed since last read. */
    private static final Set<Integer> BROKEN_OFF = Set.of(1205, 1213, 1020);

    private Again() {}

    public static <T> T ifBrokenOff(Supplier<T> transaction) {
        for (int tried = 1;; tried++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (tried == TRIES || !isBrokenOff(e)) throw e;
                LOG.log(Level.INFO, "broken off by the database, tried again: {0}", e.toString());
            }
        }
    }

    public static boolean isBrokenOff(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && BROKEN_OFF.contains(sql.getErrorCode())) return true;
        return false;
    }
}
