package org.countersign.intake;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.platform.Bulk;

/**
 * What keeps two desks from making the same person, the same external id or the same text twice: whoever takes a contact in holds the
 * stripes of its keys until the transaction ends. Always taken in ascending order, in one statement, so that nobody waits in a circle.
 */
public record IntakeStripes(Bulk bulk) {
    private static final int STRIPES = 64;                                     // the rows of intake_stripe

    void hold(Stream<String> keys) {
        List<Integer> stripes = keys.map(key -> Math.floorMod(spread(key.hashCode()), STRIPES)).distinct().sorted().toList();
        bulk.find("SELECT stripe FROM intake_stripe WHERE stripe IN (??) ORDER BY stripe FOR UPDATE", stripes, row -> row.getInt(1));
    }

    /** For who changes whom signers are linked to: nobody is taken in meanwhile who might join a constituent that goes. */
    public void holdAll() { bulk.read("SELECT stripe FROM intake_stripe ORDER BY stripe FOR UPDATE", row -> row.getInt(1)); }

    /** The low bits of a text's hash come from its last characters, and those are often alike. */
    private static int spread(int hash) { return hash * 0x9E3779B9 >>> 16; }
}
