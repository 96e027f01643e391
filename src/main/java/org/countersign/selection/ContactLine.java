package org.countersign.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.constituent.Mergers;
import org.countersign.platform.Bulk;

/**
 * What one contact says of one ordinance, as a line of CSV that can be imported again: the columns an import reads, then what became of it. A
 * stance that nobody confirmed stands in a column of its own, which no import reads.
 *
 * @param contact its number
 */
public record ContactLine(long contact, List<String> cells) {
    /** The people who signed, as they are counted today, mergers followed, each with their finding: by it anyone recounts the tally (recount.md). */
    private static final String PEOPLE = "counted_people";
    /** Column, and where its text comes from. */
    private static final List<String[]> SOURCES = List.of(
            of("id", "c.id"), of("source", "c.source"), of("external_id", "COALESCE(c.external_id, CONCAT('contact-', c.id))"), of("received_at", "c.received_at"), of("channel", "c.channel"),
            of("ordinance_no", "o.file_number"), of("ordinance_version", "p.ordinance_version"), of("first_name", "s.given_name"), of("last_name", "s.family_name"),
            of("organization", "s.organisation"), of("email", "s.email"), of("phone", "s.phone"), of("address1", "s.street"), of("unit", "s.unit"), of("city", "s.city"), of("state", "s.state"),
            of("zip", "s.zip"), of("country", "s.country"), of("latitude", "c.latitude"), of("longitude", "c.longitude"), of("residency", "s.declared"),
            of("stance", "IF(p.suggested, NULL, p.stance)"), of("action_asked", "p.action_asked"), of("reason_codes", "p.reasons"), of("language", "c.language"), of("subject", "c.subject"),
            of("text", "t.body"), of("own_words", yesOrNo("c.own_words")), of("campaign_id", "g.name"), of("representing", "c.representing"), of("wants_reply", yesOrNo("c.wants_reply")),
            of("wants_decision_notice", yesOrNo("c.wants_decision_notice")), of("postmark_date", "c.postmark_date"), of("recipient", "c.recipient"), of("suggested_stance", "IF(p.suggested, p.stance, NULL)"),
            of("finding", "s.residency"), of("finding_evidence", "s.evidence"), of("district", "s.district"), of("set_aside", "c.set_aside"), of("signers", "c.signers"),
            of("constituent_ids", "(SELECT GROUP_CONCAT(m.constituent_id ORDER BY m.seq SEPARATOR ';') FROM signer m WHERE m.contact_id = c.id)"), of("import_id", "c.import_id"),
            of("recorded_at", "c.recorded_at"), of("recorded_by", "c.recorded_by"), of(PEOPLE, "(SELECT GROUP_CONCAT(CONCAT_WS(' ', k.id, m.residency, m.evidence) ORDER BY m.seq SEPARATOR ';')"
                    + " FROM signer m JOIN constituent k ON k.id = m.constituent_id AND k.kind = 'PERSON' WHERE m.contact_id = c.id)"));
    private static final String READ = "SELECT " + String.join(", ", SOURCES.stream().map(each -> each[1]).toList()) + " FROM listed l FORCE INDEX (PRIMARY) JOIN contact c ON c.id = l.contact_id"
            + " JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN `position` p ON p.ordinance_id = l.ordinance_id AND p.contact_id = c.id LEFT JOIN ordinance o ON o.id = p.ordinance_id"
            + " LEFT JOIN letter_text t ON t.id = c.text_id LEFT JOIN campaign g ON g.id = c.campaign_id";

    private static String[] of(String column, String source) { return new String[] {column, source}; }

    private static String yesOrNo(String flag) { return "CASE WHEN " + flag + " THEN 'Y' WHEN NOT " + flag + " THEN 'N' END"; }

    static List<String> columns() { return SOURCES.stream().map(each -> each[0]).toList(); }

    /** Of these contacts, by number and ordinance; of their positions those that fit. */
    static List<ContactLine> read(Bulk bulk, Conditions conditions, List<Long> contacts, ZoneId zone) {
        List<ContactLine> lines = bulk.find(READ + conditions.where() + " AND l.contact_id IN (??) ORDER BY l.contact_id, l.ordinance_id", contacts, row -> line(row, zone), conditions.values().toArray());
        Map<Long, Long> survivors = new Mergers(bulk).survivors(lines.stream().flatMap(ContactLine::people).map(ContactLine::number).collect(Collectors.toSet()));
        return lines.stream().map(line -> line.merged(survivors)).toList();
    }

    /** Such as "17 RESIDENT ADDRESS_MATCHED", one for each. */
    private Stream<String> people() { return Stream.of(cells.get(cells.size() - 1).split(";")).filter(one -> !one.isEmpty()); }

    private static Long number(String person) { return Long.valueOf(person.substring(0, person.indexOf(' '))); }

    private ContactLine merged(Map<Long, Long> survivors) {
        List<String> following = new ArrayList<>(cells);
        following.set(cells.size() - 1, people().map(one -> survivors.getOrDefault(number(one), number(one)) + one.substring(one.indexOf(' '))).collect(Collectors.joining(";")));
        return new ContactLine(contact, following);
    }

    private static ContactLine line(ResultSet row, ZoneId zone) throws SQLException {
        String[] cells = new String[SOURCES.size()];
        for (int column = 0; column < cells.length; column++) {
            boolean instant = Stream.of("received_at", "recorded_at").anyMatch(SOURCES.get(column)[0]::equals);
            cells[column] = instant ? at(row.getObject(column + 1, LocalDateTime.class), zone) : row.getString(column + 1);
            if (cells[column] == null) cells[column] = "";
        }
        return new ContactLine(row.getLong(1), List.of(cells));
    }

    private static String at(LocalDateTime utc, ZoneId zone) { return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toOffsetDateTime().toString(); }
}
