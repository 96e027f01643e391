package org.countersign.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class BufferPoolTest {
    @ParameterizedTest @CsvSource({"0, 256", "1024, 256", "2048, 256", "8192, 1024", "24576, 3072", "262144, 3072"})
    void it_is_an_eighth_of_the_machine_within_bounds(long machine, long pool) { assertEquals(pool, BufferPool.megabytes(machine)); }

    @Test void this_machine_has_one() { assertTrue(BufferPool.megabytes() >= BufferPool.LEAST_MB && BufferPool.megabytes() <= BufferPool.MOST_MB); }
}
