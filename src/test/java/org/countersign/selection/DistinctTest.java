package org.countersign.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DistinctTest {
    @Test void each_number_is_there_once_in_order_however_often_and_wherever_it_comes() {
        for (int range : new int[] {1, 10, 100, 100_000}) {
            Random drawn = new Random(range);
            Distinct distinct = new Distinct();
            TreeSet<Long> expected = new TreeSet<>();
            for (int i = 0; i < 20_000; i++) {
                long number = 1 + drawn.nextInt(range);
                distinct.add(number);
                expected.add(number);
            }
            assertArrayEquals(expected.stream().mapToLong(Long::longValue).toArray(), distinct.all());
        }
        assertArrayEquals(new long[0], new Distinct().all());
    }
}
