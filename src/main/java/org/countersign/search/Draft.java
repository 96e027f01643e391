package org.countersign.search;

import static org.countersign.search.Narrowing.Coding.COUNTED;
import static org.countersign.search.Narrowing.Coding.SUGGESTED;
import static org.countersign.search.Narrowing.Coding.UNCODED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;

/** The card of a contact while it is written: first of the contact itself, then of each who signed it, then of each ordinance it speaks of. */
final class Draft {
    /** Over contact c. */
    static final String READ = "SELECT c.id, c.received_at, c.channel, c.set_aside, c.campaign_id, c.import_id, c.recorded_by, c.wants_reply, c.own_words, " + Originals.LANGUAGE + " AS told, c.subject, c.representing,"
            + " c.external_id, t.body FROM contact c LEFT JOIN letter_text t ON t.id = c.text_id";

    private final long receivedAt;
    private final boolean stands, petition;
    private final String subject, text, representing, externalId;
    private final List<Cards.Known> signers = new ArrayList<>();
    private final List<String> fileNumbers = new ArrayList<>();
    private final Set<String> is = new HashSet<>();

    private Draft(ResultSet row) throws SQLException {
        receivedAt = Walk.micros(row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
        stands = row.getString("set_aside") == null;
        petition = row.getString("channel").equals("PETITION");
        subject = row.getString("subject");
        text = row.getString("body");
        representing = row.getString("representing");
        externalId = row.getString("external_id");
    }

    static Draft of(ResultSet row) throws SQLException {
        Draft draft = new Draft(row);
        draft.is.addAll(List.of(Narrowing.channel(row.getString("channel")), Narrowing.standing(draft.stands), Narrowing.by(row.getString("recorded_by")), Narrowing.language(row.getString("told")),
                Narrowing.ownWords(row.getString("own_words") == null ? null : Boolean.valueOf(row.getBoolean("own_words")))));
        if (row.getString("campaign_id") != null) draft.is.add(Narrowing.campaign(row.getLong("campaign_id")));
        if (row.getString("import_id") != null) draft.is.add(Narrowing.imported(row.getLong("import_id")));
        if (draft.stands && row.getBoolean("wants_reply")) draft.is.add(Narrowing.REPLY);
        return draft;
    }

    boolean signedBy(ResultSet row) throws SQLException {
        if (row.getInt("seq") == 0) is.addAll(List.of(Narrowing.residency(row.getString("residency")), Narrowing.evidence(row.getString("evidence"))));
        if (row.getString("constituent_id") != null) is.add(Narrowing.signed(row.getLong("constituent_id")));
        if (stands && row.getString("link_rule").equals("SEVERAL")) is.add(Narrowing.SEVERAL);
        if (stands && row.getBoolean("review")) is.add(Narrowing.REVIEW);
        return signers.add(Originals.known(row));
    }

    boolean speaksOf(ResultSet row) throws SQLException {
        long ordinance = row.getLong(2);
        String stance = row.getString("stance");
        is.add(Narrowing.on(ordinance));
        if (stance != null) is.addAll(List.of(Narrowing.stance(stance), Narrowing.stance(ordinance, stance)));
        coded(ordinance, stance == null ? UNCODED : row.getBoolean("suggested") ? SUGGESTED : COUNTED);
        return fileNumbers.add(row.getString("file_number"));
    }

    private void coded(long ordinance, Narrowing.Coding coding) {
        if (stands && !(petition && coding == COUNTED)) is.addAll(List.of(Narrowing.coding(coding), Narrowing.coding(ordinance, coding)));
    }

    Document card(long id) {
        if (stands && fileNumbers.isEmpty()) is.add(Narrowing.coding(UNCODED));
        return Cards.contact(new Cards.Said(id, receivedAt, subject, text, representing, externalId, fileNumbers, is), signers);
    }
}
