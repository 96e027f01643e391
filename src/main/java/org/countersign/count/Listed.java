package org.countersign.count;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/**
 * One of those behind a figure. What tells who it is stays null for everyone who may not see personal data.
 *
 * @param key the lists run by it
 * @param number of the constituent where people are listed, else of the contact
 * @param stance null: uncoded
 * @param contacts how many a person has; 1 otherwise
 */
public record Listed(long key, long number, Instant receivedAt, Channel channel, Stance stance, Residency residency, ResidencyEvidence evidence,
                     int contacts, String name) {
    private static final int SIGNERS_BITS = 16;

    /** @param total how many are behind the figure; rows: as many of them as were asked for, and one more where there are more */
    public record Piece(int total, List<Listed> rows) {}

    public static Listed of(Statement statement) { return of(statement, statement.sender(), statement.contact()); }

    static Listed of(Count.Household household) {
        return of(household.on(), household.by(), household.on().contact() << SIGNERS_BITS | household.by().seq());
    }

    private static Listed of(Statement on, Statement.Signer by, long key) {
        return new Listed(key, on.contact(), instant(on.receivedAt()), on.channel(), on.stance(), by.residency(), by.evidence(), 1, null);
    }

    public static Listed of(Person person) {
        return new Listed(person.id(), person.id(), instant(person.latest().receivedAt()), person.latest().channel(), person.stance(),
                person.residency(), person.evidence(), person.contacts(), null);
    }

    private static Instant instant(long micros) { return Instant.EPOCH.plus(micros, ChronoUnit.MICROS); }

    Listed named(String who) { return new Listed(key, number, receivedAt, channel, stance, residency, evidence, contacts, who); }
}
