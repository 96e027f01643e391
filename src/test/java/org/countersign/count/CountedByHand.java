package org.countersign.count;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** counting.md applied sentence by sentence, as slowly and as plainly as can be; shares nothing with the program but the words. */
public class CountedByHand {
    static final List<String> STANCES = List.of("SUPPORT", "SUPPORT_IF_AMENDED", "OPPOSE", "OPPOSE_UNLESS_AMENDED", "NEUTRAL", "UNCLEAR", "NO_POSITION");
    static final List<String> RESIDENCIES = List.of("RESIDENT", "SUBURB", "ELSEWHERE_IN_STATE", "OTHER_STATE", "OUTSIDE_US", "IN_STATE_UNSPECIFIED", "INDETERMINATE", "UNKNOWN");
    static final List<String> EVIDENCE = List.of("NONE", "STATED", "CONSISTENT", "ADDRESS_MATCHED", "DOCUMENT_SEEN");
    static final List<String> CHANNELS = List.of("CALL", "VOICEMAIL", "EMAIL", "LETTER", "POSTCARD", "FAX", "WALK_IN", "WEB_FORM", "SOCIAL", "TESTIMONY", "WRITTEN_TESTIMONY", "POSITION_SLIP");
    static final List<String> REASONS = List.of("DUPLICATE_TRANSMISSION", "ENTERED_IN_ERROR", "MACHINE_SENT", "SPAM", "NOT_ABOUT_AN_ORDINANCE", "FALSELY_ATTRIBUTED", "WITHDRAWN_BY_SENDER", "TEST");
    static final List<String> DECISIONS = List.of("executive-signature", "executive-veto", "executive-veto-line-item", "became-law");

    record Seen(Docket.Contact contact, String stance, boolean suggested) {}

    final Docket docket;
    final String ordinance;
    final Instant cutOff;
    final List<Seen> all = new ArrayList<>();
    final List<Seen> counting;
    final List<Seen> contacts;
    final Set<Long> people = new TreeSet<>();

    public CountedByHand(Docket docket, String ordinance, Instant cutOff) {
        this.docket = docket;
        this.ordinance = ordinance;
        this.cutOff = cutOff;
        for (Docket.Position position : docket.positions)
            if (position.ordinance().equals(ordinance)) all.add(new Seen(docket.contact(position.contact()), position.stance(), position.suggested()));
        counting = all.stream().filter(each -> each.stance() != null && !each.suggested() && each.contact().setAside() == null && each.contact().at().isBefore(cutOff)).toList();
        contacts = counting.stream().filter(each -> !each.contact().channel().equals("PETITION")).toList();
        for (Seen each : contacts) for (long id : constituents(each)) if (docket.constituent(id).kind().equals("PERSON")) people.add(id);
    }

    Set<Long> constituents(Seen seen) {
        Set<Long> found = new TreeSet<>();
        for (Docket.Signer signer : seen.contact().signers()) if (signer.constituent() != null) found.add(docket.today(signer.constituent()).id());
        return found;
    }

    List<Seen> of(long person) {
        return contacts.stream().filter(each -> constituents(each).contains(person)).sorted(Comparator.comparing((Seen each) -> each.contact().at()).thenComparing(each -> each.contact().id())).toList();
    }

    static String stance(List<Seen> earliestFirst) {
        String stance = earliestFirst.stream().anyMatch(each -> each.stance().equals("UNCLEAR")) ? "UNCLEAR" : "NO_POSITION";
        for (Seen each : earliestFirst) if (!each.stance().equals("UNCLEAR") && !each.stance().equals("NO_POSITION")) stance = each.stance();
        return stance;
    }

    boolean changedSides(long person) {
        return of(person).stream().anyMatch(each -> each.stance().startsWith("SUPPORT")) && of(person).stream().anyMatch(each -> each.stance().startsWith("OPPOSE"));
    }

    /** The winning finding: the greatest by evidence, then placed, then the two that say something, then the latest. */
    Docket.Signer finding(long person) {
        Docket.Signer best = null;
        for (Seen each : of(person)) {                                                            // the later of two equals comes later
            Docket.Signer mine = null;
            for (Docket.Signer signer : inOrder(each.contact()))
                if (signer.constituent() != null && docket.today(signer.constituent()).id() == person && (mine == null || strength(signer) > strength(mine))) mine = signer;
            if (best == null || strength(mine) >= strength(best)) best = mine;
        }
        return best;
    }

    static int strength(Docket.Signer signer) {
        int placed = switch (signer.residency()) {
            case "UNKNOWN" -> 0;
            case "INDETERMINATE", "IN_STATE_UNSPECIFIED" -> 1;
            default -> 2;
        };
        return EVIDENCE.indexOf(signer.evidence()) * 10 + placed;
    }

    static List<Docket.Signer> inOrder(Docket.Contact contact) { return contact.signers().stream().sorted(Comparator.comparing(Docket.Signer::seq)).toList(); }

    boolean individual(long person) { return of(person).stream().anyMatch(each -> each.contact().campaign() == null); }

    boolean testified(long person) { return of(person).stream().anyMatch(each -> each.contact().channel().equals("TESTIMONY")); }

    boolean otherwise(long person) { return of(person).stream().anyMatch(each -> !each.contact().channel().equals("TESTIMONY")); }

    boolean nameOnly(long person) { return !docket.constituent(person).name().isEmpty() && !docket.constituent(person).identifier(); }

    Set<String> households() {
        Set<String> found = new TreeSet<>();
        for (Seen each : contacts) for (Docket.Signer signer : each.contact().signers())
            if (signer.household() != null && signer.constituent() != null && people.contains(docket.today(signer.constituent()).id())) found.add(signer.household());
        return found;
    }

    /** As in the interface. */
    public Map<String, Object> tally(ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ordinance", ordinance);
        json.put("definitionVersion", 1);
        json.put("asOf", cutOff.atZone(zone).toOffsetDateTime());
        json.put("contacts", order("total", contacts.size(), "unidentified", contacts.stream().filter(each -> constituents(each).isEmpty()).count(),
                "byChannel", counts(CHANNELS, channel -> contacts.stream().filter(each -> each.contact().channel().equals(channel)).count()),
                "matrix", matrix(STANCES, (residency, stance) -> contacts.stream().filter(each -> inOrder(each.contact()).get(0).residency().equals(residency) && each.stance().equals(stance)).count())));
        json.put("people", order("total", people.size(), "nameOnly", many(this::nameOnly), "households", households().size(), "changedSides", many(this::changedSides),
                "individual", many(this::individual), "throughCampaign", many(person -> !individual(person)),
                "matrix", matrix(STANCES, (residency, stance) -> many(person -> finding(person).residency().equals(residency) && stance(of(person)).equals(stance))),
                "evidence", matrix(EVIDENCE, (residency, evidence) -> many(person -> finding(person).residency().equals(residency) && finding(person).evidence().equals(evidence)))));
        List<Seen> lines = counting.stream().filter(each -> each.contact().channel().equals("PETITION")).toList();
        Set<Long> signers = new TreeSet<>();
        lines.forEach(line -> signers.addAll(constituents(line)));
        json.put("petitions", order("claimed", docket.sheets.stream().filter(sheet -> sheet.ordinance().equals(ordinance)).mapToInt(Docket.Sheet::claimed).sum(), "lines", lines.size(), "distinct", signers.size()));
        json.put("organisations", organisations());
        json.put("hearing", order("testified", many(this::testified), "contactedOtherwise", many(this::otherwise), "both", many(person -> testified(person) && otherwise(person))));
        List<Seen> kept = all.stream().filter(each -> each.contact().setAside() == null).toList();
        List<Seen> inTime = kept.stream().filter(each -> each.contact().at().isBefore(cutOff)).toList();
        json.put("leftOut", order("setAside", counts(REASONS, reason -> all.stream().filter(each -> reason.equals(each.contact().setAside())).count()), "afterCutOff", kept.size() - inTime.size(),
                "suggested", inTime.stream().filter(each -> each.stance() != null && each.suggested()).count(), "uncoded", inTime.stream().filter(each -> each.stance() == null).count()));
        Instant decided = docket.actions.stream().filter(each -> each.ordinance().equals(ordinance) && DECISIONS.contains(each.type()) && !each.superseded()).map(Docket.Action::at)
                .min(Comparator.naturalOrder()).orElse(Instant.MAX);
        json.put("afterDecision", contacts.stream().filter(each -> !each.contact().at().isBefore(decided)).count());
        return json;
    }

    private List<Map<String, Object>> organisations() {
        Map<String, List<Seen>> heard = new TreeMap<>();
        Map<String, String> written = new TreeMap<>();
        contacts.stream().sorted(Comparator.comparing((Seen each) -> each.contact().at()).thenComparing(each -> each.contact().id())).forEach(each -> names(each.contact()).forEach(name -> {
            String key = RandomDocket.ORGANISATIONS.entrySet().stream().filter(known -> known.getValue().stream().anyMatch(name::equalsIgnoreCase)).findFirst().orElseThrow().getKey();
            List<Seen> so = heard.computeIfAbsent(key, first -> new ArrayList<>());
            if (!so.contains(each)) so.add(each);
            written.putIfAbsent(key, name.strip());
        }));
        return heard.keySet().stream().map(key -> order("name", written.get(key), "stance", stance(heard.get(key)))).toList();
    }

    private List<String> names(Docket.Contact contact) {
        List<String> names = new ArrayList<>();
        for (Docket.Signer signer : inOrder(contact)) {
            Docket.Constituent linked = signer.constituent() == null ? null : docket.today(signer.constituent());
            String own = signer.organisation();
            boolean spoke = linked != null && linked.kind().equals("ORGANISATION");
            if (spoke && own == null) own = linked.organisation();                                 // none, where the one signer who named it is gone
            if (!spoke && signer.seq() == 0 && contact.representing() != null && !contact.representing().isBlank()) names.add(contact.representing());
            else if (own != null && (spoke || signer.name() != null)) names.add(own);
        }
        return names;
    }

    long many(Predicate<Long> which) { return people.stream().filter(which).count(); }

    interface CellCount { long of(String residency, String column); }

    private static Map<String, Object> matrix(List<String> columns, CellCount count) { return counts(RESIDENCIES, residency -> counts(columns, column -> count.of(residency, column))); }

    private static Map<String, Object> counts(List<String> keys, Function<String, Object> count) {
        Map<String, Object> counts = new LinkedHashMap<>();
        keys.forEach(key -> counts.put(key, count.apply(key)));
        return counts;
    }

    private static Map<String, Object> order(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return map;
    }
}
