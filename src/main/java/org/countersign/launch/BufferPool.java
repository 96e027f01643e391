package org.countersign.launch;

import java.lang.management.ManagementFactory;

/**
 * How much of the machine's memory the embedded database keeps pages in: an eighth, which leaves room for the application and the browser of whoever tries the
 * demo, at least what the demo needs, and at most what a docket of some millions of contacts can use.
 */
final class BufferPool {
    static final long LEAST_MB = 256, MOST_MB = 3_072;

    private BufferPool() {}

    static long megabytes() {
        long all = ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine ? machine.getTotalMemorySize() : 0;
        return megabytes(all >> 20);
    }

    /** @param machine all its memory, in MB; 0: not known */
    static long megabytes(long machine) { return Math.max(LEAST_MB, Math.min(MOST_MB, machine / 8)); }
}
