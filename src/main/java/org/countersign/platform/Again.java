package org.countersign.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Does a whole transaction again where the database broke it off so that another could go on (a deadlock, a lock waited for too long).
 * Belongs where transactions begin: in a Resource, a Page, a Job, around one call of a transactional bean.
 */
public final class Again {
    private static final Logger LOG = Logger.getLogger(Again.class.getName());
    private static final int TRIES = 5;
    /** At most, before the next try, and longer each time: those who broke each other off do not come back together. */
    private static final long PAUSE = Duration.ofMillis(40).toNanos();
    /** MariaDB: lock wait timeout, deadlock, record changed since last read. */
    private static final Set<Integer> BROKEN_OFF = Set.of(1205, 1213, 1020);

    /** SQL states of a connection that is gone or not let in, a transaction broken off, a server that is ending or interrupts. */
    private static final Pattern PASSING = Pattern.compile("(08|28|40|57|70).*");
    /** MariaDB, under states that say nothing: disk full, cannot write, storage failed, out of memory, out of resources, table full, commit failed, too many connections, read-only. */
    private static final Set<Integer> FULL = Set.of(1021, 1026, 1030, 1037, 1038, 1041, 1114, 1180, 1203, 1226, 1290, 1836);

    private Again() {}

    public static <T> T ifBrokenOff(Supplier<T> transaction) {
        for (int tried = 1;; tried++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (tried == TRIES || !isBrokenOff(e)) throw e;
                LOG.log(Level.INFO, "broken off by the database, tried again: {0}", e.toString());
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE * tried));
            }
        }
    }

    /** Whether the same work may succeed later: the database is out of reach, full or busy. Anything else would only happen again. */
    public static boolean mayPass(Throwable thrown) {
        if (isBrokenOff(thrown)) return true;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return sql.getSQLState() == null || PASSING.matcher(sql.getSQLState()).matches() || FULL.contains(sql.getErrorCode());
        return false;
    }

    public static boolean isBrokenOff(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && BROKEN_OFF.contains(sql.getErrorCode())) return true;
        return false;
    }
}
