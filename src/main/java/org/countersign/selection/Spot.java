package org.countersign.selection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A place in a list of contacts, after which it goes on: that of one contact. */
public record Spot(Instant receivedAt, long id) {

    /** As an address has it, such as 1218479400000000-17: microseconds, then the number. */
    public String text() { return ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt) + "-" + id; }

    static Optional<Spot> read(String text) {
        if (!text.matches("-?[0-9]{1,18}-[0-9]{1,18}")) return Optional.empty();
        int cut = text.lastIndexOf('-');
        try {
            return Optional.of(new Spot(Instant.EPOCH.plus(Long.parseLong(text.substring(0, cut)), ChronoUnit.MICROS), Long.parseLong(text.substring(cut + 1))));
        } catch (DateTimeException | ArithmeticException tooFar) {
            return Optional.empty();
        }
    }
}
