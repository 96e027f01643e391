package org.countersign.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.countersign.address.Street;
import org.countersign.register.Entry;
import org.countersign.register.Parity;
import org.countersign.register.Register;

/**
 * A city of 4,000 streets and 240,000 addresses, and what people write as theirs, drawn with a seed: six in ten write one that nobody wrote before, the others one that
 * somebody did. One street in ten lies outside. Nine in ten people live on a street that is known, of whom one in fifty mistypes its name and one in twenty gives a number that is not there.
 */
final class DrawnAddresses {
    private static final int STREETS = 4_000, ON_A_STREET = 60;
    private static final String CONSONANTS = "bcdfghklmnprstvw", VOWELS = "aeiou";
    private final Random random = new Random(7);
    private final List<String> names = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    DrawnAddresses() {
        for (int s = 0; s < STREETS; s++) names.add(name());
        for (int s = 0; s < STREETS; s++) others.add(name());
    }

    /** Such as "barilo": as like each other as the names of streets are. */
    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(2); i++) name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))).append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        return name.toString();
    }

    /** With nobody's questions answered yet. */
    Register register() {
        Register.Builder builder = new Register.Builder("drawn", 1);
        for (int s = 0; s < STREETS; s++)
            for (int n = 0; n < ON_A_STREET; n++) builder.accept(new Entry(new Street(s % 4 == 0 ? "n" : "", names.get(s), "st", ""), 100 + 2 * n, 100 + 2 * n, Parity.BOTH, "", null, null, "06106", String.valueOf(1 + s % 9), s % 10 != 3, null, null));
        return builder.done();
    }

    String next() {
        if (!written.isEmpty() && random.nextInt(10) >= 6) return written.get(random.nextInt(written.size()));
        boolean known = random.nextInt(10) < 9;
        int street = random.nextInt(STREETS), number = 100 + 2 * random.nextInt(ON_A_STREET) + (random.nextInt(20) == 0 ? 1 : 0);
        String name = (known ? names : others).get(street), one = known && random.nextInt(50) == 0 ? mistyped(name) : name;
        written.add(number + (known && street % 4 == 0 ? " North " : " ") + one.substring(0, 1).toUpperCase() + one.substring(1) + new String[] {" Street", " St.", " ST", " Street Apt " + (1 + random.nextInt(9))}[random.nextInt(4)]);
        return written.get(written.size() - 1);
    }

    private String mistyped(String name) {
        int at = 1 + random.nextInt(name.length() - 1);
        return name.substring(0, at) + (random.nextBoolean() ? "x" : "") + name.substring(at + 1);
    }

    /** How many of those written are like no other. */
    long distinct() { return written.stream().distinct().count(); }
}
