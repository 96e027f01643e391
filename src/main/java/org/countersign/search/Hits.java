package org.countersign.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.constituent.Kind;
import org.countersign.constituent.Mergers;
import org.countersign.platform.Bulk;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** Loads what the index has found, in its order, from the database: what is gone, or merged since, is left out. Whoever calls has asked {@link Finder}. */
@ApplicationScoped
@Transactional
public class Hits {
    private static final int FIRST_OF_TEXT = 20_000;

    /** Mergers followed. */
    private static final String KNOWN = Mergers.HELD + "SELECT h.holder, MIN(s.email), COALESCE(MIN(IF(s.street <> '', CONCAT_WS(', ', s.street, s.city), NULL)), MIN(s.city)) FROM held h"
            + " JOIN signer s ON s.constituent_id = h.id GROUP BY h.holder";

    @PersistenceContext EntityManager em;
    @Inject City city;

    public List<Hit> people(List<Long> ids) {
        Bulk bulk = Bulk.of(em);
        Map<Long, String> known = new HashMap<>();
        bulk.find(KNOWN, ids, row -> known.put(row.getLong(1), joined(" · ", row.getString(2), row.getString(3))));
        return inOrder(ids, bulk, "SELECT id, given_name, family_name, organisation FROM constituent WHERE merged_into IS NULL AND id IN (??)",
                row -> new Hit("/constituent/show?id=" + row.getLong(1), name(row), known.getOrDefault(row.getLong(1), "")));
    }

    /** Those of these people who are of this kind, in their order. */
    List<Long> ofKind(List<Long> ids, Kind kind) {
        Set<Long> these = Set.copyOf(Bulk.of(em).find("SELECT id FROM constituent WHERE kind = ? AND id IN (??)", ids, row -> row.getLong(1), kind));
        return ids.stream().filter(these::contains).toList();
    }

    public List<Hit> ordinances(List<Long> ids) {
        return inOrder(ids, Bulk.of(em), "SELECT id, file_number, title FROM ordinance WHERE id IN (??)",
                row -> new Hit("/ordinance/show?no=" + URLEncoder.encode(row.getString(2), StandardCharsets.UTF_8), row.getString(2), row.getString(3)));
    }

    /** @param typed whose words are marked in what they say */
    public List<Hit> contacts(List<Long> ids, String typed, Locale locale) {
        List<String> words = Asked.read(typed).allWords();
        When when = new When(city.zone(), locale);
        return inOrder(ids, Bulk.of(em), "SELECT c.id, s.given_name, s.family_name, s.organisation, c.received_at, c.channel, c.subject, LEFT(t.body, " + FIRST_OF_TEXT + ") AS body FROM contact c"
                + " LEFT JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN letter_text t ON t.id = c.text_id WHERE c.id IN (??)", row -> contact(row, words, when, locale));
    }

    private static Hit contact(ResultSet row, List<String> words, When when, Locale locale) throws SQLException {
        String more = joined(" · ", when.day(row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)), Words.in(locale).say("contact.channel." + row.getString("channel")));
        return new Hit("/contact/show?id=" + row.getLong(1), name(row), more, SnippetReader.read(joined(" — ", row.getString("subject"), row.getString("body")), words));
    }

    private static List<Hit> inOrder(List<Long> ids, Bulk bulk, String sql, Bulk.Reading<Hit> each) {
        Map<Long, Hit> found = new HashMap<>();
        bulk.find(sql, ids, row -> found.put(row.getLong(1), each.of(row)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static String name(ResultSet row) throws SQLException {
        String name = joined(" ", row.getString("given_name"), row.getString("family_name")), organisation = row.getString("organisation");
        return name.isEmpty() ? joined("", organisation) : name;
    }

    private static String joined(String with, String... parts) { return Stream.of(parts).filter(part -> part != null && !part.isBlank()).map(String::strip).collect(Collectors.joining(with)); }
}
