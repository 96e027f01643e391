package org.countersign.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.platform.Words;
import org.countersign.residency.Finding;

/** A contact as the interface and the journal show it: as it was sent (api.md), and what became of it; times with the city's offset. */
record ContactJson(ZoneId zone) {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    /** In full; who signed twice stands once, by the first signature. */
    Map<String, Object> of(Contact contact) {
        Map<String, Object> json = state(contact);
        Map<Long, Map<String, Object>> people = new LinkedHashMap<>();
        for (Signer signer : contact.signers()) signer.constituentId().ifPresent(id -> people.putIfAbsent(id, linked(signer)));
        json.put("constituents", List.copyOf(people.values()));
        json.put("text", contact.text());
        return json;
    }

    /** All but the text, which never changes. */
    Map<String, Object> state(Contact contact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", contact.id());
        json.putAll(arrival(contact));
        json.put("constituent", written(contact.sender()));
        json.put("coSigners", contact.signers().stream().filter(signer -> signer.seq() > 0).map(ContactJson::coSigner).toList());
        json.put("positions", contact.positions().stream().map(ContactJson::said).toList());
        json.put("latitude", contact.latitude());
        json.put("longitude", contact.longitude());
        json.put("residency", contact.sender().claim().declared());
        json.putAll(content(contact));
        json.put("recordedAt", at(contact.recordedAt()));
        json.put("recordedBy", contact.recordedBy());
        json.put("finding", found(contact.sender().finding()));
        json.put("setAside", contact.setAside());
        json.put("constituents", contact.signers().stream().filter(signer -> signer.constituentId().isPresent()).map(ContactJson::linked).toList());
        return json;
    }

    private Map<String, Object> arrival(Contact contact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("externalId", contact.externalId());
        json.put("source", contact.source());
        json.put("receivedAt", at(contact.receivedAt()));
        json.put("channel", contact.channel());
        json.put("recipient", contact.recipient());
        json.put("postmarkDate", contact.postmarkDate());
        return json;
    }

    private static Map<String, Object> content(Contact contact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", contact.subject());
        json.put("language", contact.language());
        json.put("campaign", contact.campaign());
        json.put("representing", contact.representing());
        json.put("ownWords", contact.ownWords());
        json.put("wantsReply", contact.wantsReply());
        json.put("wantsDecisionNotice", contact.wantsDecisionNotice());
        return json;
    }

    private static Map<String, Object> written(Signer signer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("givenName", signer.givenName());
        json.put("familyName", signer.familyName());
        json.put("organisation", signer.organisation());
        json.put("email", signer.email());
        json.put("phone", signer.phone());
        json.put("street", signer.claim().street());
        json.put("unit", signer.claim().unit());
        json.put("city", signer.claim().city());
        json.put("state", signer.claim().state());
        json.put("zip", signer.claim().zip());
        json.put("country", signer.claim().country());
        return json;
    }

    /** With where they live, which for the sender stands beside the contact. */
    private static Map<String, Object> coSigner(Signer signer) {
        Map<String, Object> json = written(signer);
        json.put("residency", signer.claim().declared());
        json.put("finding", found(signer.finding()));
        return json;
    }

    private static Map<String, Object> said(Position position) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ordinance", position.ordinance().fileNumber().value());
        json.put("version", position.ordinanceVersion());
        json.put("stance", position.stance());
        json.put("suggested", position.suggested());
        json.put("actionAsked", position.actionAsked());
        json.put("reasons", position.reasons());
        return json;
    }

    private static Map<String, Object> found(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("residency", finding.residency());
        json.put("evidence", finding.evidence());
        json.put("conflict", finding.conflict());
        json.put("district", finding.district());
        json.put("locality", finding.locality() == null ? null : finding.locality().say(ENGLISH));
        json.put("source", finding.why().source());
        json.put("why", finding.why().say(ENGLISH));
        return json;
    }

    private static Map<String, Object> linked(Signer signer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", signer.constituentId().orElseThrow());
        json.put("rule", signer.linkRule());
        return json;
    }

    private OffsetDateTime at(Instant instant) { return instant.atZone(zone).toOffsetDateTime(); }
}
