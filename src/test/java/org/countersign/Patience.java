package org.countersign;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what others do, on another thread, in a job or in a browser: looked for again and again, and missed after so long. */
public final class Patience {
    private static final long BETWEEN = Duration.ofMillis(50).toNanos();

    private Patience() {}

    /** @param what such as "the acknowledgement": said where it never comes */
    public static void until(String what, Duration most, BooleanSupplier there) {
        for (long end = System.nanoTime() + most.toNanos(); !there.getAsBoolean(); LockSupport.parkNanos(BETWEEN))
            if (System.nanoTime() > end) throw new AssertionError("waited in vain for " + what);
    }
}
