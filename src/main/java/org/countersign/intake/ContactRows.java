package org.countersign.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.countersign.constituent.Identifiers;
import org.countersign.constituent.Kind;
import org.countersign.constituent.Names;
import org.countersign.platform.Bulk;
import org.countersign.residency.Claim;
import org.countersign.residency.Finding;

/** Writes what intake has decided: one statement for each table, however many contacts there are. */
record ContactRows(Bulk bulk, Origin origin, Instant now) {

    /** @param campaigns ids by name, texts ids by text */
    void writeContacts(List<Incoming> contacts, Map<String, Long> campaigns, Map<String, Long> texts) {
        insert("contact", "id, received_at, channel, campaign_id, signers, representing, recorded_at, recorded_by, recipient, subject, text_id, language, own_words,"
                + " wants_reply, wants_decision_notice, postmark_date, latitude, longitude, flag, source, external_id, import_id, set_aside, set_aside_by, set_aside_at",
                contacts.stream().map(each -> contact(each, campaigns.get(each.campaign()), texts.get(each.text()))).toList());
    }

    private Object[] contact(Incoming each, Long campaign, Long text) {
        NewContact.Arrival arrival = each.contact().arrival();
        NewContact.Content content = each.contact().content();
        Claim claim = each.contact().signers().get(0).claim();
        boolean machine = arrival.hands().machine();
        return new Object[] {each.id(), utc(arrival.receivedAt()), arrival.channel(), campaign, each.signings().size(),
            kept(content.representing()), utc(now), arrival.hands().enteredBy() == null ? origin.by() : arrival.hands().enteredBy(), kept(arrival.recipient()), kept(content.subject()), text,
            kept(content.language()), content.ownWords(), content.wantsReply(), content.wantsDecisionNotice(), arrival.postmarkDate(), claim.latitude(),
            claim.longitude(), arrival.flag(), origin.source(), each.externalId(), origin.importId(),
            machine ? "MACHINE_SENT" : null, machine ? "system" : null, machine ? utc(now) : null};
    }

    void writeSigners(List<Signing> signings) {
        insert("signer", "contact_id, seq, constituent_id, link_rule, linked_at, residency, evidence, conflict, review, household_key, has_identifier, email_key,"
                + " phone_key, name_key, organisation_key, given_name, family_name, organisation, email, phone, street, unit, city, state, zip, country, declared,"
                + " why, district, locality, substitute, found_at, found_by", signings.stream().map(this::signer).toList());
    }

    private Object[] signer(Signing each) {
        Identifiers keys = each.identifiers();
        NewSigner written = each.signer();
        Claim at = written.claim();
        Finding finding = each.finding();
        String organisation = Names.key(written.organisation());
        return new Object[] {each.of().id(), each.seq(), each.constituent(), each.match().rule(), each.constituent() == null ? null : utc(now),
            finding.residency(), finding.evidence(), finding.conflict(), finding.review(), keys.household(), keys.moreThanAName(), keys.email(), keys.phone(),
            keys.kind() == Kind.PERSON ? keys.name() : "", organisation.isEmpty() ? null : organisation, kept(written.givenName()), kept(written.familyName()),
            kept(written.organisation()), kept(written.email()), kept(written.phone()), kept(at.street()), kept(at.unit()), kept(at.city()), kept(at.state()),
            kept(at.zip()), kept(at.country()), kept(at.declared()), finding.why().kept(), finding.district(), finding.locality() == null ? null : finding.locality().kept(), written.substitute(), utc(now), "system"};
    }

    void writePositions(List<Incoming> contacts) {
        List<Object[]> rows = new ArrayList<>();
        for (Incoming each : contacts) each.positions().forEach((ordinance, position) -> rows.add(position(each, ordinance, position)));
        insert("`position`", "ordinance_id, contact_id, stance, suggested, action_asked, reasons, ordinance_version, coded_by, coded_at, import_id", rows);
    }

    private Object[] position(Incoming of, long ordinance, NewPosition position) {
        boolean coded = position.stance() != null && position.coding() != NewPosition.Coding.SUGGESTED;
        return new Object[] {ordinance, of.id(), position.stance(), position.stance() != null && !coded, position.actionAsked(),
            position.reasons().isEmpty() ? null : String.join(";", position.reasons()), kept(position.version()), coded ? origin.by() : null,
            coded ? utc(now) : null, origin.importId()};
    }

    /** These contacts have changed since someone saw them. */
    void touch(List<Long> ids) { bulk.write("UPDATE contact SET version = version + 1 WHERE id = ?", ids.stream().sorted().map(id -> new Object[] {id}).toList()); }

    /** Constituents that were made, and what known ones have gained: a name where it was blank, more than a name where that was all. */
    void writeConstituents(List<Signing> signings) {
        List<Signing> made = signings.stream().filter(Signing::makesConstituent).toList();
        insert("constituent", "id, kind, given_name, family_name, organisation, name_key, named_contact_id, named_seq, has_identifier", made.stream().map(ContactRows::constituent).toList());
        bulk.write("UPDATE constituent SET given_name = ?, family_name = ?, name_key = ?, named_contact_id = ?, named_seq = ?, version = version + 1 WHERE id = ?",
                signings.stream().filter(Signing::fillsName).map(each -> new Object[] {kept(each.signer().givenName()), kept(each.signer().familyName()),
                    each.identifiers().name(), each.of().id(), each.seq(), each.constituent()}).toList());
        bulk.write("UPDATE constituent SET has_identifier = TRUE, version = version + 1 WHERE id = ? AND NOT has_identifier",
                signings.stream().filter(Signing::givesIdentifier).map(Signing::constituent).distinct().sorted().map(id -> new Object[] {id}).toList());
    }

    private static Object[] constituent(Signing each) {
        Identifiers keys = each.identifiers();
        boolean person = keys.kind() == Kind.PERSON;
        return new Object[] {each.constituent(), keys.kind(), person ? kept(each.signer().givenName()) : null, person ? kept(each.signer().familyName()) : null,
            person ? null : kept(each.signer().organisation()), keys.name(), each.bringsName() ? each.of().id() : null, each.bringsName() ? each.seq() : null,
            keys.moreThanAName()};
    }

    private void insert(String table, String columns, List<Object[]> rows) {
        String marks = String.join(",", Collections.nCopies(columns.split(",").length, "?"));
        bulk.write("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")", rows);
    }

    /** Blank is as good as nothing. */
    private static String kept(String written) { return written == null || written.isBlank() ? null : written; }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
