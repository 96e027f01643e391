package org.countersign.legistar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks Legistar which matters there are, and then everything about one. */
record Fetching(WebApi api, Source source, ZoneId zone) {
    /** A change may show later than it says: each time the last three days are looked at again. */
    private static final long OVERLAP_HOURS = 72;
    private static final int MOST_KINDS = 14;
    /** Sixteen: with seventeen terms Legistar refuses the question, so the kinds are told apart here. */
    private static final List<String> DATES = Stream.concat(Stream.of("MatterIntroDate", "MatterPassedDate", "MatterDate1", "MatterDate2", "MatterEnactmentDate", "MatterAgendaDate"),
            IntStream.rangeClosed(2, 10).mapToObj(n -> "MatterEXDate" + n)).toList();

    /** Those we follow that changed since then, oldest change first. @param since null: all there are */
    List<Matter> matters(Instant since) {
        Map<Long, Matter> found = new LinkedHashMap<>();
        for (Matter each : listed(since == null ? beginning() : changed(since.minus(OVERLAP_HOURS, ChronoUnit.HOURS)))) if (source.wanted().test(each)) found.put(each.id(), each);
        if (since == null || !source.files().isEmpty()) named().forEach(each -> found.putIfAbsent(each.id(), each));
        return List.copyOf(found.values());
    }

    private List<Matter> named() {
        List<Matter> found = new ArrayList<>();
        for (String file : source.files()) found.addAll(listed("MatterFile eq " + quoted(file)));
        return found;
    }

    private List<Matter> listed(String filter) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!filter.isEmpty()) asked.put("$filter", filter);
        asked.put("$orderby", "MatterLastModifiedUtc");
        return api.all("matters", asked, "MatterId").stream().map(Matter::read).flatMap(Optional::stream).toList();
    }

    private String beginning() {
        List<String> both = new ArrayList<>();
        if (source.since() != null) both.add("MatterIntroDate ge " + dated(source.since().atStartOfDay()));
        if (!source.types().isEmpty() && source.types().size() <= MOST_KINDS)
            both.add(source.types().stream().map(type -> "MatterTypeName eq " + quoted(type)).collect(Collectors.joining(" or ", "(", ")")));
        return String.join(" and ", both);
    }

    private String changed(Instant after) {
        String day = dated(LocalDate.ofInstant(after, zone).atStartOfDay());
        return "MatterLastModifiedUtc gt " + dated(LocalDateTime.ofInstant(after, ZoneOffset.UTC)) + DATES.stream().map(field -> " or " + field + " gt " + day).collect(Collectors.joining());
    }

    private static String dated(LocalDateTime at) { return "datetime'" + at.truncatedTo(ChronoUnit.SECONDS).format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")) + "'"; }

    private static String quoted(String text) { return "'" + text.replace("'", "''") + "'"; }

    /** As it is now; empty: it is gone. */
    Optional<Matter> matter(long id) { return api.one("matters/" + id).flatMap(Matter::read); }

    /** @param web its page, where that is known already; null: it is asked for @return empty: it is kept from the public */
    Optional<Told> all(Matter matter, String web) {
        Optional<String> page = matter.hidden() ? Optional.empty() : Optional.ofNullable(web).or(() -> api.publicPage(matter.id()));
        if (page.isEmpty()) return Optional.empty();
        String step = "matters/" + matter.id() + "/";
        List<Told.Act> acts = History.read(api.all(step + "histories", Map.of(), "MatterHistoryId")).stream().map(each -> new Told.Act(each, ballots(each))).toList();
        List<String> sponsors = Sponsors.read(api.all(step + "sponsors", Map.of(), "MatterSponsorId"));
        List<Told.Wording> wordings = Told.Wording.read(api.all(step + "versions", Map.of(), "Key")).stream()
                .map(each -> api.one(step + "texts/" + each.key()).map(each::with).orElse(each)).toList();
        return Optional.of(new Told(matter, acts, sponsors, wordings, Told.Relation.read(api.all(step + "relations", Map.of(), "MatterRelationId")), page.get()));
    }

    /** Of the first of its rows that has any. */
    private List<Ballot> ballots(History history) {
        if (!history.votedOn()) return List.of();
        return history.ids().stream().map(id -> Ballot.read(api.all("eventitems/" + id + "/votes", Map.of(), "VoteId"))).filter(votes -> !votes.isEmpty()).findFirst().orElse(List.of());
    }
}
