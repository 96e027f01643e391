package org.countersign.platform;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Something nobody expected. The person is told its number and nothing else; the log has the number and everything. */
public final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    /** Counted here and nowhere else, because it must work when nothing else does; it begins anew with the program. */
    private static final LongAdder RECORDED = new LongAdder();

    /** How long the same work says nothing more of a database that is away: it is tried every second, and a night of it would fill the disk. */
    private static final long QUIET = Duration.ofMinutes(1).toNanos();
    /** When, by work and trouble. */
    private static final Map<String, Long> SAID = new ConcurrentHashMap<>();

    private Incident() {}

    /** Writes it to the log. @return its number, eight digits, to read out on the phone */
    public static String record(Throwable thrown) {
        String number = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
        RECORDED.increment();
        LOG.log(Level.SEVERE, thrown, () -> "Incident " + number);
        return number;
    }

    /** Does what the clock asks for. What goes wrong is an incident and no more: a timer that hears of it twice is given up by the server, and its work with it. Of a database that is away or busy the same work tells once a minute. */
    public static void watch(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!Again.mayPass(e) || isNew(work.getClass().getName() + " " + e.getClass().getName())) record(e);
        }
    }

    private static boolean isNew(String trouble) {
        long now = System.nanoTime();
        return SAID.merge(trouble, now, (last, again) -> again - last > QUIET ? again : last) == now;
    }

    /** How many since the start. */
    public static long recorded() { return RECORDED.sum(); }
}
