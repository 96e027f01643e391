package org.countersign.jacket;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A contact as a line of CSV. The redacted edition has no columns of persons at all. */
record Columns(Edition edition, ZoneId zone) {
    private static final List<String> ALL = List.of("id", "standing", "stance", "residency", "evidence", "changed_since", "set_aside", "received_at", "recorded_at", "channel", "ordinance_version", "action_asked", "reason_codes", "language",
            "campaign", "signers", "subject", "text");
    private static final List<String> PERSONAL = List.of("first_name", "last_name", "organization", "representing", "email", "phone", "address1", "unit", "city", "state", "zip", "country", "known_as", "district", "co_signers", "recorded_by");

    List<String> heading() {
        List<String> heading = new ArrayList<>(ALL);
        if (edition.isPersonal()) heading.addAll(PERSONAL);
        return heading;
    }

    /** @param read as it was read, with its signers */
    List<String> cells(Entry read) {
        Entry entry = edition.isPersonal() ? read : read.masked();
        Entry.Said said = entry.said();
        List<String> cells = new ArrayList<>(List.of(String.valueOf(entry.id()), entry.standing(), entry.stance(), entry.residency(), said.evidence(), String.join(";", entry.since()), said.setAside(), at(entry.receivedAt()), at(entry.recordedAt()),
                said.channel(), said.version(), said.actionAsked(), said.reasons(), said.language(), said.campaign(), read.receivedAt() == null ? "" : String.valueOf(read.writers().size()), said.subject(), said.text()));
        if (edition.isPersonal()) cells.addAll(personal(entry));
        return cells;
    }

    private static List<String> personal(Entry entry) {
        Entry.Said said = entry.said();
        if (entry.writers().isEmpty()) return java.util.Collections.nCopies(PERSONAL.size(), "");
        Entry.Writer sender = entry.writers().get(0);
        String others = String.join("; ", entry.writers().stream().skip(1).map(Entry.Writer::line).toList());
        return List.of(sender.given(), sender.family(), sender.organisation(), said.representing(), sender.email(), sender.phone(), sender.street(), sender.unit(), sender.city(), sender.state(), sender.zip(), sender.country(),
                sender.known().stream().findFirst().map(Entry.Name::full).orElse(""), said.district(), others, said.recordedBy());
    }

    /** With the city's offset. */
    private String at(Instant at) { return at == null ? "" : at.atZone(zone).toOffsetDateTime().toString(); }
}
