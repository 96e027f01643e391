package org.countersign.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.platform.Bulk;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/**
 * A contact as a list shows it.
 *
 * @param name the sender's name or organisation; blank: not given
 * @param signers how many signed it, the sender among them
 * @param positions of all the ordinances it speaks of, whatever was looked for
 * @param setAside null: it is not
 */
public record ContactRow(long id, Instant receivedAt, Channel channel, String name, int signers, String subject, Residency residency, ResidencyEvidence evidence,
                         List<Said> positions, SetAsideReason setAside) {
    /** @param stance null: uncoded @param suggested it waits for a person's yes */
    public record Said(String ordinance, Stance stance, boolean suggested) {}

    public Spot spot() { return new Spot(receivedAt, id); }

    /** In the order of the ids; one that is gone meanwhile is not among them. */
    static List<ContactRow> read(Bulk bulk, List<Long> ids) {
        Map<Long, List<Said>> said = said(bulk, ids);
        Map<Long, ContactRow> found = new HashMap<>();
        bulk.find("SELECT c.id, received_at, channel, signers, subject, set_aside, residency, evidence, given_name, family_name, organisation FROM contact c"
                + " JOIN signer s ON s.contact_id = c.id AND s.seq = 0 WHERE c.id IN (??)", ids, row -> found.put(row.getLong("id"), row(row, said)));
        return ids.stream().map(found::get).filter(row -> row != null).toList();
    }

    private static Map<Long, List<Said>> said(Bulk bulk, List<Long> ids) {
        Map<Long, List<Said>> said = new HashMap<>();
        bulk.find("SELECT p.contact_id, o.file_number, p.stance, p.suggested FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE p.contact_id IN (??) ORDER BY p.ordinance_id",
                ids, row -> said.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(new Said(row.getString(2), one(Stance.class, row.getString(3)), row.getBoolean(4))));
        return said;
    }

    private static ContactRow row(ResultSet row, Map<Long, List<Said>> said) throws SQLException {
        String name = Stream.of(row.getString("given_name"), row.getString("family_name")).filter(part -> part != null).collect(Collectors.joining(" "));
        String organisation = row.getString("organisation");
        return new ContactRow(row.getLong("id"), row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), Channel.valueOf(row.getString("channel")),
                name.isBlank() && organisation != null ? organisation : name, row.getInt("signers"), row.getString("subject"),
                Residency.valueOf(row.getString("residency")), ResidencyEvidence.valueOf(row.getString("evidence")),
                said.getOrDefault(row.getLong("id"), List.of()), one(SetAsideReason.class, row.getString("set_aside")));
    }

    private static <E extends Enum<E>> E one(Class<E> list, String name) { return name == null ? null : Enum.valueOf(list, name); }
}
