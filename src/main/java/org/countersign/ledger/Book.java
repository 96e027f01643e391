package org.countersign.ledger;

import java.time.ZoneId;
import org.countersign.count.Tally;
import org.countersign.platform.Bulk;

/** How the books stand. @param zone whose days they have; "" while there is nothing in them */
record Book(State state, String zone, int definition) {
    /**
     * CLOSED: nothing is posted, they are being emptied. BUILDING: they are written up from the contacts while others post; not to be read yet.
     * KEPT: they are true.
     */
    enum State { CLOSED, BUILDING, KEPT }

    private static final String READ = "SELECT state, zone, definition FROM ledger_book WHERE id = 1";

    static Book read(Bulk bulk) { return read(bulk, ""); }

    /** For who posts: it stays as it is until the transaction ends. */
    static Book shared(Bulk bulk) { return read(bulk, " LOCK IN SHARE MODE"); }

    /** For who turns it over: everyone who posted is done, and whoever comes waits. */
    static Book alone(Bulk bulk) { return read(bulk, " FOR UPDATE"); }

    private static Book read(Bulk bulk, String lock) {
        return bulk.read(READ + lock, row -> new Book(State.valueOf(row.getString(1)), row.getString(2), row.getInt(3))).get(0);
    }

    static void write(Bulk bulk, State state, String zone) {
        bulk.change("UPDATE ledger_book SET state = ?, zone = ?, definition = ?, since = UTC_TIMESTAMP(6) WHERE id = 1", state, zone, Tally.DEFINITION);
    }

    boolean open() { return state != State.CLOSED; }

    /** Whether they can be read for what they say of this zone, by today's rules. */
    boolean kept(ZoneId of) { return state == State.KEPT && fits(of); }

    boolean fits(ZoneId of) { return zone.equals(of.getId()) && definition == Tally.DEFINITION; }
}
