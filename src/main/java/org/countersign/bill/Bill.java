package org.countersign.bill;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.legistar.Origins.Origin;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.OrdinanceVersion;

/**
 * A measure as a bill of Open Civic Data (formats.md 3.3). Only what stands is told. Signing makes a law; a law without a signature has no
 * word of its own there, so its description says it.
 *
 * @param related what it goes with
 * @param address of its page here
 */
record Bill(Ordinance ordinance, City city, Optional<Origin> origin, List<Ordinance> related, String address) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("legislative_session", session(ordinance, city.zone()));
        json.put("identifier", ordinance.fileNumber().value());
        json.put("title", ordinance.title());
        json.put("from_organization", "~{\"classification\": \"legislature\"}");
        json.put("jurisdiction", jurisdiction());
        json.put("classification", classification());
        json.put("subject", List.of());
        json.put("abstracts", ordinance.summary() == null ? List.of() : List.of(entry("abstract", ordinance.summary(), "note", "summary", "date", "")));
        json.put("other_titles", ordinance.nicknames().stream().map(name -> entry("title", name, "note", "nickname")).toList());
        json.put("other_identifiers", otherIdentifiers());
        json.put("actions", standing().stream().map(this::action).toList());
        json.put("sponsorships", sponsorships());
        json.put("related_bills", related.stream().map(other -> entry("identifier", other.fileNumber().value(), "legislative_session", session(other, city.zone()), "relation_type", "related")).toList());
        json.put("versions", ordinance.versions().stream().map(this::version).toList());
        json.put("documents", List.of());
        json.put("citations", List.of());
        json.put("sources", sources());
        json.put("extras", Map.of());
        return json;
    }

    /** The year it began in. */
    static String session(Ordinance ordinance, ZoneId zone) {
        return String.valueOf(ordinance.actions().stream().filter(each -> !each.isSuperseded()).map(OrdinanceAction::at).findFirst().orElse(ordinance.recordedAt()).atZone(zone).getYear());
    }

    private Map<String, Object> jurisdiction() {
        String place = "country:us/state:" + city.state().toLowerCase(Locale.ROOT) + "/place:" + city.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9.~-]+", "_");
        return entry("id", "ocd-jurisdiction/" + place + "/government", "name", city.name(), "classification", "municipality", "division_id", "ocd-division/" + place);
    }

    private List<String> classification() {
        return switch (ordinance.measureClass()) {
            case ORDINANCE, EMERGENCY_ORDINANCE, APPROPRIATION, BUDGET, CHARTER_REFERRAL -> List.of("ordinance");
            case RESOLUTION -> List.of("resolution");
            default -> List.of();
        };
    }

    private List<Map<String, Object>> otherIdentifiers() {
        List<Map<String, Object>> others = new ArrayList<>();
        origin.map(Origin::file).filter(file -> !file.equals(ordinance.fileNumber().value())).ifPresent(file -> others.add(entry("identifier", file, "scheme", "legistar", "note", "file number")));
        origin.map(Origin::enactmentNumber).ifPresent(number -> others.add(entry("identifier", number, "scheme", "enactment", "note", "enactment number")));
        return others;
    }

    private List<OrdinanceAction> standing() { return ordinance.actions().stream().filter(each -> !each.isSuperseded()).toList(); }

    private Map<String, Object> action(OrdinanceAction action) {
        return entry("organization", BillWords.organization(action), "date", date(action, city.zone()), "description", BillWords.description(action), "classification", BillWords.classification(action.type()),
                "related_entities", List.of(), "order", standing().indexOf(action));
    }

    /** A day where only the day is known; else to the second, with the city's offset. */
    static String date(OrdinanceAction action, ZoneId zone) {
        return action.dateOnly() ? action.at().atZone(zone).toLocalDate().toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(action.at().truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private List<Map<String, Object>> sponsorships() {
        List<Map<String, Object>> sponsorships = new ArrayList<>();
        for (String name : ordinance.sponsors()) {
            boolean body = name.matches("(?i).*\\b(committee|commission|department|council|office|board)\\b.*");
            sponsorships.add(entry("name", name, "classification", sponsorships.isEmpty() ? "sponsor" : "cosponsor", "entity_type", body ? "organization" : "person", "primary", sponsorships.isEmpty()));
        }
        return sponsorships;
    }

    private Map<String, Object> version(OrdinanceVersion version) {
        String page = origin.map(Origin::web).orElse(address);
        return entry("note", version.label(), "date", version.dated() == null ? "" : version.dated().toString(), "classification", BillWords.version(version.label()),
                "links", List.of(entry("media_type", "text/html", "url", page)));
    }

    private List<Map<String, Object>> sources() {
        List<Map<String, Object>> sources = new ArrayList<>();
        origin.map(Origin::web).ifPresent(web -> sources.add(entry("url", web, "note", "Legistar")));
        sources.add(entry("url", address, "note", "Countersign"));
        return sources;
    }

    static Map<String, Object> entry(Object... namesAndValues) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) entry.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return entry;
    }
}
