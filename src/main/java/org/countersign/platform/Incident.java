package org.countersign.platform;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Something nobody expected. The person is told its number and nothing else; the log has the number and everything. */
public final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    /** Counted here and nowhere else, because it must work when nothing else does; it begins anew with the program. */
    private static final LongAdder RECORDED = new LongAdder();

    private Incident() {}

    /** Writes it to the log. @return its number, eight digits, to read out on the phone */
    public static String record(Throwable thrown) {
        String number = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
        RECORDED.increment();
        LOG.log(Level.SEVERE, thrown, () -> "Incident " + number);
        return number;
    }

    /** Does what the clock asks for. What goes wrong is an incident and no more: a timer that hears of it twice is given up by the server, and its work with it. */
    public static void watch(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            record(e);
        }
    }

    /** How many since the start. */
    public static long recorded() { return RECORDED.sum(); }
}
