package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.countersign.address.AddressReader;
import org.countersign.address.Street;
import org.countersign.boundary.Atlas;
import org.countersign.city.Cities;
import org.countersign.register.Entry;
import org.countersign.register.Parity;
import org.countersign.register.Register;
import org.junit.jupiter.api.Test;

/** How many points are placed, and how many addresses taken apart and found, in a second on one core. */
class PlaceBench {
    private static final int POINTS = 2_000_000, STREETS = 4_000, ON_A_STREET = 60, ADDRESSES = 400_000, ROUNDS = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test void points_a_second() {
        for (String key : Cities.SHIPPED) {
            Atlas atlas = Atlas.of(Cities.named(key), List.of());
            var box = atlas.areas(org.countersign.boundary.Layer.CITY, DAY).get(0).shape().getEnvelopeInternal();
            box.expandBy(0.02);
            Random random = new Random(1);
            double[] at = new double[2 * POINTS];
            for (int i = 0; i < POINTS; i++) {
                at[2 * i] = box.getMinY() + random.nextDouble() * box.getHeight();
                at[2 * i + 1] = box.getMinX() + random.nextDouble() * box.getWidth();
            }
            long best = best(() -> {
                int inside = 0;
                for (int i = 0; i < POINTS; i++) if (atlas.at(at[2 * i], at[2 * i + 1], DAY).inCity()) inside++;
                return inside;
            }, POINTS);
            System.out.printf("| points of %s and around it a second | %,d | at least 200,000 |%n", key, best);
            assertTrue(best >= 200_000, key + " " + best);
        }
    }

    @Test void addresses_a_second() {
        Random random = new Random(2);
        Register.Builder builder = new Register.Builder("drawn", 1);
        List<String> written = new ArrayList<>();
        for (int s = 0; s < STREETS; s++) {
            String name = name(random);
            for (int n = 0; n < ON_A_STREET; n++) {
                int number = 100 + 2 * n;
                builder.accept(new Entry(new Street(s % 2 == 0 ? "n" : "", name, "st", ""), number, number, Parity.BOTH, "", null, null, "06103", "1", true, null, null));
                if (written.size() < ADDRESSES) written.add(number + (s % 2 == 0 ? " North " : " ") + name + (n % 3 == 0 ? " Street Apt " + n : n % 3 == 1 ? " ST." : ""));
            }
        }
        Register register = builder.done();
        long best = best(() -> {
            int found = 0;
            for (String each : written) if (register.find(AddressReader.read(each), "06103").how().found()) found++;
            return found;
        }, written.size());
        System.out.printf("| addresses taken apart and found a second, in a register of %,d | %,d | at least 20,000 |%n", register.size(), best);
        assertTrue(best >= 20_000, String.valueOf(best));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 6 + random.nextInt(4); i++) name.append((char) ('a' + random.nextInt(26)));
        return name.toString();
    }

    private static long best(java.util.function.IntSupplier work, int times) {
        long best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            assertTrue(work.getAsInt() > 0);
            best = Math.max(best, times * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - begun));
        }
        return best;
    }
}
