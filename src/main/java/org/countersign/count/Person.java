package org.countersign.count;

import java.time.ZoneId;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** A constituent as the statements add up: one stance, one residency, however often they wrote (rules 5 to 8, 10 and 12). */
public final class Person {
    /** The signature whose finding stands for a person, and what was signed. */
    public record Placing(Statement.Signer as, Statement on) {
        /** Whichever of the two stands for them. @param other comes after it */
        public Placing or(Statement.Signer other, Statement statement) { return stronger(other, statement, as, on) ? new Placing(other, statement) : this; }
    }

    /** One of the people, as they are placed. @param contact and seq of the signature whose finding stands for them (rule 7) */
    public record Placed(Stance stance, Residency residency, long contact, int seq) {}

    private final long id;
    private final boolean nameOnly;
    private final ZoneId zone;
    private final Voice voice = new Voice();
    private Statement.Signer finding;
    private Statement foundOn;
    private Statement latest;
    private boolean individually;
    private boolean testified;
    private boolean otherwise;
    private long lastAdded = Long.MIN_VALUE;
    private boolean household;
    private int contacts;

    /** @param zone whose days are meant where something happened on one day */
    public Person(Statement.Constituent constituent, ZoneId zone) {
        this.zone = zone;
        id = constituent.id();
        nameOnly = constituent.nameOnly();
    }

    /** Adds a statement that counts. @param as the signer they were on it; who signed twice is added twice in a row and said it once */
    public void add(Statement statement, Statement.Signer as) {
        if (finding == null || stronger(as, statement, finding, foundOn)) {
            finding = as;
            foundOn = statement;
        }
        household |= as.household() != null;
        if (statement.contact() == lastAdded) return;
        lastAdded = statement.contact();
        voice.add(statement);
        individually |= !statement.inCampaign();
        if (statement.channel() == Channel.TESTIMONY) testified = true;
        else otherwise = true;
        if (latest == null || statement.laterThan(latest.receivedAt(), latest.contact())) latest = statement;
        contacts++;
    }

    /** Rule 7: the evidence, then how well it places them, then the latest; on one contact, the first signature. */
    private static boolean stronger(Statement.Signer as, Statement on, Statement.Signer before, Statement beforeOn) {
        int byEvidence = as.evidence().compareTo(before.evidence());
        if (byEvidence != 0) return byEvidence > 0;
        int byPlace = places(as.residency()) - places(before.residency());
        if (byPlace != 0) return byPlace > 0;
        return on.laterThan(beforeOn.receivedAt(), beforeOn.contact());
    }

    private static int places(Residency residency) {
        if (residency.placed()) return 2;
        return residency == Residency.UNKNOWN ? 0 : 1;
    }

    /** What they count for so far. */
    public Profile profile() { return Profile.of(this); }

    long id() { return id; }

    public Placed placed() { return placed(placing()); }

    /** As they would be if that one stood for them. */
    public Placed placed(Placing by) { return new Placed(stance(), by.as().residency(), by.on().contact(), by.as().seq()); }

    /** Once something was added. */
    public Placing placing() { return new Placing(finding, foundOn); }

    Stance stance() { return voice.stance(); }

    boolean changedSides() { return voice.changedSides(); }

    boolean bothSidesOnOneDay() { return voice.bothSidesOnOneDay(zone); }

    Residency residency() { return finding.residency(); }

    ResidencyEvidence evidence() { return finding.evidence(); }

    /** Wrote at least once in no campaign; otherwise they came through one. */
    boolean individually() { return individually; }

    boolean testified() { return testified; }

    /** Has a contact of any other channel. */
    boolean contactedOtherwise() { return otherwise; }

    boolean nameOnly() { return nameOnly; }

    boolean hasHousehold() { return household; }

    /** How many of theirs count. */
    public int contacts() { return contacts; }

    /** The latest of their contacts. */
    Statement latest() { return latest; }
}
