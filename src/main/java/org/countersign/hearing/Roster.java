package org.countersign.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.contact.SetAsideReason;
import org.countersign.contact.Triage;
import org.countersign.intake.Channel;
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
import org.countersign.residency.ResidencyEvidence;
import org.countersign.residency.Why;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** Who testified at a hearing, in order. Each enters as a contact, by the one way in; who entered a line by mistake takes it back. */
@ApplicationScoped
@Transactional
public class Roster {
    public static final String SOURCE = "hearing";
    private static final String LINES = """
            SELECT h.order_no, c.id, c.version, c.channel, c.set_aside, c.recorded_by, c.representing, t.body, s.given_name, s.family_name, s.organisation, s.residency, s.evidence, s.why
            FROM hearing_speaker h JOIN contact c ON c.id = h.contact_id JOIN signer s ON s.contact_id = c.id AND s.seq = 0
            LEFT JOIN letter_text t ON t.id = c.text_id WHERE h.hearing_id = ? ORDER BY h.order_no DESC""";
    private static final String STANCES = """
            SELECT p.contact_id, o.file_number, p.stance FROM hearing_speaker h JOIN `position` p ON p.contact_id = h.contact_id
            JOIN ordinance o ON o.id = p.ordinance_id WHERE h.hearing_id = ? AND (p.stance IS NULL OR NOT p.suggested) ORDER BY p.ordinance_id""";

    /** In the order they came, after those that stand on the roster already. */
    private static final String ENLIST = """
            INSERT INTO hearing_speaker (hearing_id, order_no, contact_id)
            SELECT h.id, (SELECT COALESCE(MAX(order_no), 0) FROM hearing_speaker WHERE hearing_id = h.id) + ROW_NUMBER() OVER (ORDER BY c.received_at, c.id), c.id
            FROM hearing h JOIN contact c ON c.source = ? AND c.channel IN (SPOKE) AND c.received_at >= h.starts_at AND c.received_at < ?
            WHERE h.id = ? AND NOT EXISTS (SELECT 1 FROM hearing_speaker s WHERE s.contact_id = c.id)
            AND EXISTS (SELECT 1 FROM `position` p JOIN hearing_ordinance o ON o.ordinance_id = p.ordinance_id AND o.hearing_id = h.id WHERE p.contact_id = c.id)"""
            .replace("SPOKE", Stream.of(Appearance.values()).map(each -> "'" + each.channel() + "'").collect(Collectors.joining(", ")));

    @PersistenceContext EntityManager em;
    @Inject Hearings hearings;
    @Inject Intake intake;
    @Inject Triage triage;
    @Inject Event<LineTakenBack> news;
    @Inject Who who;

    /** What the page calls this line came in and said something else. */
    public boolean cameOtherwise(NewContact testimony) { return intake.cameOtherwise(testimony, new Origin(who.name(), SOURCE, null)); }

    /** The next in order. A line that came in before is the same line. @return its place */
    public int enter(long hearing, NewContact testimony) {
        hearings.mayWrite();
        hearings.mustBeOpen(hearing);
        Bulk bulk = Bulk.of(em);
        Outcome outcome = intake.take(testimony, new Origin(who.name(), SOURCE, null));
        if (outcome.kind() == Outcome.Kind.REJECTED) throw new Invalid(outcome.errors());
        if (outcome.kind() == Outcome.Kind.ACCEPTED) bulk.change("INSERT INTO hearing_speaker (hearing_id, order_no, contact_id)"
                + " SELECT ?, COALESCE(MAX(order_no), 0) + 1, ? FROM hearing_speaker WHERE hearing_id = ?", hearing, outcome.contactId(), hearing);
        return bulk.read("SELECT order_no FROM hearing_speaker WHERE contact_id = ?", row -> row.getInt(1), outcome.contactId()).get(0);
    }

    /**
     * Testimony that came in some other way, such as in a file, stands on the roster too when it is on the agenda and of that day.
     *
     * @param source where it came from, as its import says
     * @param until the first moment that is not of the hearing's day
     * @return how many
     */
    public int enlist(Hearing hearing, String source, Instant until) {
        hearings.mayWrite();
        hearings.mustBeOpen(hearing.id());
        return Bulk.of(em).change(ENLIST, source, until, hearing.id());
    }

    /** The line was a mistake: it counts nowhere and stays readable. Clerks take back what they entered themselves. */
    @TriedAgain
    public void takeBack(long hearing, Seen contact) {
        triage.mistaken(ours(hearing, contact));
        news.fire(new LineTakenBack(hearing, contact.id(), false));
    }

    /** It was none. */
    @TriedAgain
    public void restore(long hearing, Seen contact) {
        triage.notMistaken(ours(hearing, contact));
        news.fire(new LineTakenBack(hearing, contact.id(), true));
    }

    private Seen ours(long hearing, Seen contact) {
        hearings.mayWrite();
        hearings.mustBeOpen(hearing);
        if (Bulk.of(em).read("SELECT contact_id FROM hearing_speaker WHERE hearing_id = ? AND contact_id = ?", row -> row.getLong(1), hearing, contact.id()).isEmpty())
            throw new Missing("speaker");
        return contact;
    }

    /** The last first. For those who write hearings or may take records away: it names people. */
    public List<SpeakerRow> of(long hearing) {
        if (!who.exports()) hearings.mayWrite();
        Bulk bulk = Bulk.of(em);
        Map<Long, Map<String, Stance>> said = new HashMap<>();
        bulk.read(STANCES, row -> said.computeIfAbsent(row.getLong(1), none -> new LinkedHashMap<>()).put(row.getString(2), row.getString(3) == null ? null : Stance.valueOf(row.getString(3))), hearing);
        return bulk.read(LINES, row -> line(row, said.getOrDefault(row.getLong("id"), Map.of())), hearing);
    }

    private static SetAsideReason reason(String name) { return name == null ? null : SetAsideReason.valueOf(name); }

    /** @param said null: of this ordinance, and no position was noted */
    private SpeakerRow line(ResultSet row, Map<String, Stance> said) throws SQLException {
        Map<String, Stance> stances = new LinkedHashMap<>(said);
        stances.values().removeIf(stance -> stance == null);
        List<String> silent = said.keySet().stream().filter(number -> said.get(number) == null).toList();
        String name = Stream.of(row.getString("given_name"), row.getString("family_name")).filter(part -> part != null).collect(Collectors.joining(" "));
        String speaksFor = row.getString("representing") == null ? row.getString("organisation") : row.getString("representing");
        SpeakerRow.Place place = new SpeakerRow.Place(Residency.valueOf(row.getString("residency")), ResidencyEvidence.valueOf(row.getString("evidence")), Why.read(row.getString("why")));
        return new SpeakerRow(row.getInt("order_no"), row.getLong("id"), row.getLong("version"), Appearance.of(Channel.valueOf(row.getString("channel"))), name, speaksFor, place,
                row.getString("body"), stances, silent, row.getString("set_aside") != null, triage.mayChange(row.getString("recorded_by"), reason(row.getString("set_aside"))));
    }
}
