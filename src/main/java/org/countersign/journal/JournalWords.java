package org.countersign.journal;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** Says what the journal holds in a reader's words: what was done, to what, which field, and a value that is one of a closed list. What has no word says itself. */
public record JournalWords(Words words, When when) {
    /** Where the words of a field's values stand. */
    private static final Map<String, List<String>> LISTS = Map.ofEntries(entry("stance", List.of("stance.")), entry("channel", List.of("contact.channel.")), entry("residency", List.of("residency.")),
            entry("evidence", List.of("residency.evidence.")), entry("role", List.of("staff.role.")), entry("setAside", List.of("contact.setAside.")), entry("type", List.of("ordinance.action.")),
            entry("kind", List.of("people.flag.", "media.kind.", "hearing.act.", "relation.kind.")), entry("state", List.of("contact.state.", "commitment.state.", "boundary.state.", "register.state.", "reply.state.")),
            entry("side", List.of("tally.side.")), entry("period", List.of("tally.period.")), entry("words", List.of("contact.words.")), entry("reply", List.of("contact.reply.")),
            entry("outcome", List.of("decision.outcome.")), entry("actionAsked", List.of("contact.action.")), entry("rule", List.of("contact.link.")), entry("source", List.of("residency.source.")),
            entry("status", List.of("hearing.status.")), entry("mode", List.of("hearing.console.say.mode.")), entry("speaksAs", List.of("hearing.speaksAs.")), entry("interpreter", List.of("hearing.interpreter.")),
            entry("orderBy", List.of("hearing.console.order.")), entry("card", List.of("stance.")), entry("spoken", List.of("stance.")), entry("ties", List.of("tie.")), entry("security", List.of("outbox.server.security.")), entry("reason", List.of("outbox.closed.")));

    /** @param what such as "contact.coded", or the group "contact" */
    public String deed(String what) { return known("journal.did." + what, what); }

    public String group(String type) { return known("journal.of." + type, type); }

    /** One of that type, with its number. */
    public String thing(String type, String id) { return words.know("journal.one." + type) ? words.say("journal.one." + type, id) : type + " " + id; }

    public String field(Difference difference) {
        String names = difference.names().stream().map(name -> known("journal.field." + name, name)).collect(Collectors.joining(" · "));
        return difference.place() > 1 ? words.say("journal.nth", names, difference.place()) : names;
    }

    public String value(Difference difference, String value) {
        if (value.equals("true") || value.equals("false")) return words.say(value.equals("true") ? "yes" : "no");
        if (value.matches("\\d{4}-\\d\\d-\\d\\d(T\\S+)?")) return moment(value);
        return difference.names().stream().flatMap(name -> LISTS.getOrDefault(name, List.of()).stream()).map(list -> list + value).filter(words::know).findFirst().map(words::say).orElse(value);
    }

    private String moment(String value) {
        try {
            if (!value.contains("T")) return when.shortDay(LocalDate.parse(value));
            return when.minute(value.endsWith("Z") ? Instant.parse(value) : OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException notATime) {
            return value;
        }
    }

    private String known(String key, String otherwise) { return words.know(key) ? words.say(key) : otherwise; }
}
