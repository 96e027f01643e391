package org.countersign.count;

import java.util.List;
import java.util.Map;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** The tally of an ordinance at a cut-off: every figure of the counting rules (counting.md), counted at one moment. */
public record Tally(String ordinance, CutOff cutOff, Contacts contacts, People people, Petitions petitions, List<Organisation> organisations,
                    Hearing hearing, LeftOut leftOut, int afterDecision) {
    /** Which version of the counting rules this program counts by. */
    public static final int DEFINITION = 1;

    private static final int AT_ONCE = 20_000;

    /** Few enough that what no book sums is counted with its page; of more, when somebody asks. */
    public boolean atOnce() { return contacts.total() <= AT_ONCE; }

    /** @param byChannel every channel but PETITION */
    public record Contacts(int total, int unidentified, Map<Channel, Integer> byChannel, Matrix<Stance> matrix) {}

    public record People(int total, int nameOnly, int households, int changedSides, int individual, int throughCampaign,
                         Matrix<Stance> matrix, Matrix<ResidencyEvidence> evidence) {}

    /** @param claimed by the organisers; 0 where nobody entered it */
    public record Petitions(long claimed, int lines, int distinct) {}

    /** @param name as first written @param contacts how many are by it or for it */
    public record Organisation(String name, Stance stance, int contacts) {}

    /** People who testified, who made contact otherwise, and who did both. */
    public record Hearing(int testified, int contactedOtherwise, int both) {}

    /** Each position once, by the first that applies; petition lines included. */
    public record LeftOut(Map<SetAsideReason, Integer> setAside, int afterCutOff, int suggested, int uncoded) {}
}
