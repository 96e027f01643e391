package org.countersign.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;
import org.countersign.action.Period;
import org.countersign.count.Cell;
import org.countersign.count.CutOff;
import org.countersign.count.Docket;
import org.countersign.count.Listed;
import org.countersign.count.RandomDocket;
import org.countersign.count.Tallies;
import org.countersign.count.TestTallies;
import org.countersign.ledger.TestLedger;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Keyset;
import org.countersign.staff.Role;

/** The lists out of the books against those of a full count, on dockets drawn at random. */
class ListingsIT {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final TestLedger LEDGER = new TestLedger(DATABASE, ZONE);
    static final FileNumber NUMBER = new FileNumber("A-1");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Keyset WHOLE = new Keyset(0, 1000);

    @AfterContainer static void close() { DATABASE.close(); }

    @Provide Arbitrary<Random> chance() { return Arbitraries.longs().map(Random::new); }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE) void the_books_list_whoever_a_full_count_lists(@ForAll("chance") Random random) {
        drawn(random);
        Role role = random.nextBoolean() ? Role.STAFF : Role.COUNCIL;
        Tallies tallies = TestTallies.on(DATABASE, role);
        Listings listings = new Listings();
        listings.tallies = tallies;
        for (Instant moment : List.of(RandomDocket.moment(random), endOfDay(random), LAST)) {
            CutOff cutOff = new CutOff(moment, ZONE);
            for (Cell cell : cells(tallies, cutOff)) {
                Listed.Piece counted = tallies.list(NUMBER, cutOff, cell, WHOLE);
                Optional<Listed.Piece> kept = listings.kept(NUMBER, cutOff, cell, WHOLE);
                kept.ifPresent(piece -> assertEquals(counted, piece, () -> said(cell)));
                assertTrue(kept.isPresent() || !told(cell, moment), () -> said(cell) + " is told by the books");
                assertEquals(counted.rows(), byPages(listings, cutOff, cell, 1 + random.nextInt(4)), () -> said(cell));
            }
        }
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE) void while_the_books_are_not_kept_all_is_counted(@ForAll("chance") Random random) {
        drawn(random);
        LEDGER.clear();
        Listings listings = new Listings();
        listings.tallies = TestTallies.on(DATABASE, Role.STAFF);
        Cell people = new Cell(Cell.What.PEOPLE, "", "", "");
        assertTrue(listings.kept(NUMBER, new CutOff(LAST, ZONE), people, WHOLE).isEmpty());
        assertEquals(listings.tallies.list(NUMBER, new CutOff(LAST, ZONE), people, WHOLE), listings.list(NUMBER, new CutOff(LAST, ZONE), people, WHOLE, Tallies.Choice.ALL));
    }

    private static void drawn(Random random) {
        Docket docket = RandomDocket.draw(random);
        docket.store(DATABASE);
        LEDGER.rebuild();
        if (random.nextBoolean()) LEDGER.fold();
    }

    private static Instant endOfDay(Random random) { return LocalDate.ofInstant(RandomDocket.moment(random), ZONE).atStartOfDay(ZONE).toInstant(); }

    /** Within a day, and by place, only the count tells of people; of households and reasons always. */
    private static boolean told(Cell cell, Instant moment) {
        return switch (cell.what()) {
            case PEOPLE, PETITION_SIGNERS -> moment.equals(LAST);
            case HOUSEHOLDS -> false;
            default -> !cell.only().startsWith(Cell.REASON);
        };
    }

    private static Set<Cell> cells(Tallies tallies, CutOff cutOff) {
        Set<Cell> cells = new LinkedHashSet<>(TestTallies.figures(tallies.report(NUMBER, cutOff)).keySet());
        cells.add(new Cell(Cell.What.LEFT_OUT, "", "", ""));
        for (Period period : Period.values()) cells.add(new Cell(Cell.What.CONTACTS, "", "SUPPORT", period.name()));
        for (long id = 1; id < 5; id++) for (Cell.What what : List.of(Cell.What.CONTACTS, Cell.What.PETITION_LINES)) cells.add(new Cell(what, "", "", String.valueOf(id)));
        return cells;
    }

    private static List<Listed> byPages(Listings listings, CutOff cutOff, Cell cell, int lines) {
        List<Listed> all = new ArrayList<>();
        for (long after = 0;;) {
            List<Listed> page = listings.list(NUMBER, cutOff, cell, new Keyset(after, lines), Tallies.Choice.ALL).rows();
            all.addAll(page.subList(0, Math.min(lines, page.size())));
            if (page.size() <= lines) return all;
            after = all.get(all.size() - 1).key();
        }
    }

    private static String said(Cell cell) { return cell.what() + " " + cell.residency() + " " + cell.stance() + " " + cell.only(); }
}
