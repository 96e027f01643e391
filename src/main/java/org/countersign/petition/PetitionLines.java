package org.countersign.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.contact.Triage;
import org.countersign.intake.Intake;
import org.countersign.intake.NewContact;
import org.countersign.intake.Origin;
import org.countersign.intake.Outcome;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.platform.TriedAgain;
import org.countersign.residency.Residency;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** The lines of the sheets, as they are typed in: each a contact by the one way in. They name people: for administrators and staff. */
@ApplicationScoped
@Transactional
public class PetitionLines {
    private static final String SOURCE = "petition";
    private static final String LINES = "SELECT l.line_no, c.id, c.version, s.given_name, s.family_name, s.street, s.zip, p.stance, s.residency, c.set_aside IS NOT NULL FROM petition_line l JOIN contact c ON c.id = l.contact_id"
            + " JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN `position` p ON p.contact_id = c.id WHERE l.sheet_id = ? ORDER BY l.line_no DESC LIMIT ?";
    private static final String COUNTED = " FROM petition_line l JOIN contact c ON c.id = l.contact_id AND c.set_aside IS NULL JOIN signer s ON s.contact_id = c.id AND s.seq = 0 WHERE l.sheet_id = ?";
    private static final String SUMS = "SELECT COUNT(*), COALESCE(SUM(s.residency = 'RESIDENT'), 0), COALESCE(SUM(s.street IS NOT NULL OR s.zip IS NOT NULL), 0)" + COUNTED;
    /** As the tally counts people: whoever was merged into another is that one, however many mergers away. */
    private static final String DISTINCT = "WITH RECURSIVE up (id) AS (SELECT DISTINCT s.constituent_id" + COUNTED + " UNION SELECT k.merged_into FROM up JOIN constituent k ON k.id = up.id WHERE k.merged_into IS NOT NULL)"
            + " SELECT COUNT(*) FROM up JOIN constituent k ON k.id = up.id AND k.merged_into IS NULL";

    @PersistenceContext EntityManager em;
    @Inject Intake intake;
    @Inject Triage triage;
    @Inject Who who;

    /** Of the lines typed in so far that count. @param placed those with an address or a ZIP */
    public record Sums(int received, int distinct, int residents, int placed) implements java.io.Serializable {}

    /** From here to the end of the transaction nobody else writes lines of this sheet. @throws Missing where it was never handed in */
    public void hold(long sheet) {
        mayEnter();
        if (Bulk.of(em).read("SELECT id FROM petition_sheet WHERE id = ? FOR UPDATE", row -> row.getLong(1), sheet).isEmpty()) throw new Missing("petition");
    }

    /** Contacts that came in otherwise are the next lines of the sheet, in their order. It is held. */
    public void join(long sheet, List<Long> contacts) {
        Bulk bulk = Bulk.of(em);
        int last = bulk.read("SELECT COALESCE(MAX(line_no), 0) FROM petition_line WHERE sheet_id = ?", row -> row.getInt(1), sheet).get(0);
        bulk.write("INSERT INTO petition_line (sheet_id, line_no, contact_id) VALUES (?, ?, ?)", IntStream.range(0, contacts.size()).mapToObj(i -> new Object[] {sheet, last + 1 + i, contacts.get(i)}).toList());
    }

    /** What brought them is taken back: those of these contacts that stay are no lines of the sheet any more. */
    public void leave(long sheet, List<Long> contacts) {
        mayEnter();
        Bulk.of(em).changeAll("DELETE FROM petition_line WHERE sheet_id = " + sheet + " AND contact_id IN (??)", contacts);
    }

    /** What the page calls this line came in and said something else. */
    public boolean cameOtherwise(NewContact line) { return intake.cameOtherwise(line, new Origin(who.name(), SOURCE, null)); }

    /** @return its place on the sheet; a line that came in before keeps its own */
    public int enter(long sheet, NewContact line) {
        hold(sheet);
        Bulk bulk = Bulk.of(em);
        Outcome outcome = intake.take(line, new Origin(who.name(), SOURCE, null));
        if (outcome.kind() == Outcome.Kind.REJECTED) throw new Invalid(outcome.errors());
        if (outcome.kind() == Outcome.Kind.ACCEPTED) join(sheet, List.of(outcome.contactId()));
        return bulk.read("SELECT line_no FROM petition_line WHERE contact_id = ?", row -> row.getInt(1), outcome.contactId()).get(0);
    }

    /** The last first. */
    public List<PetitionRow> latest(long sheet, int most) {
        mayEnter();
        return Bulk.of(em).read(LINES, PetitionLines::row, sheet, most);
    }

    private static PetitionRow row(ResultSet row) throws SQLException {
        String name = Stream.of(row.getString(4), row.getString(5)).filter(part -> part != null).collect(Collectors.joining(" "));
        return new PetitionRow(row.getInt(1), row.getLong(2), row.getLong(3), name, row.getString(6), row.getString(7), row.getString(8) == null ? null : Stance.valueOf(row.getString(8)), Residency.valueOf(row.getString(9)), row.getBoolean(10));
    }

    public Sums sums(long sheet) {
        mayEnter();
        int distinct = Bulk.of(em).read(DISTINCT, row -> row.getInt(1), sheet).get(0);
        return Bulk.of(em).read(SUMS, row -> new Sums(row.getInt(1), distinct, row.getInt(2), row.getInt(3)), sheet).get(0);
    }

    /** It was a mistake: it counts nowhere and stays readable. */
    @TriedAgain
    public void takeBack(Seen line) {
        mayEnter();
        triage.mistaken(line);
    }

    private void mayEnter() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("petitions are not typed in by " + who.role());
    }
}
