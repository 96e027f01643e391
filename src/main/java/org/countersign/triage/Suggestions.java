package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.mention.Docket;
import org.countersign.mention.MentionReader;
import org.countersign.platform.Bulk;
import org.countersign.staff.Journal;
import org.countersign.stance.StanceReader;
import org.countersign.stance.Suggestion;

/**
 * Looks through what came in and waits: suggests the ordinance where a text names exactly one, and a stance where plain words or a learned
 * subject say one. Never counted, never instead of what a person said. The rows of {@link Waiting} are the queue, their locks the lease.
 */
@ApplicationScoped
@Transactional
public class Suggestions {
    private static final int AT_A_TIME = 200;
    private static final String UNREAD = "SELECT w.contact_id, w.ordinance_id, c.subject, c.text_id, c.recipient, (SELECT COUNT(*) FROM `position` p WHERE p.contact_id = c.id) AS spoken"
            + " FROM waiting w JOIN contact c ON c.id = w.contact_id WHERE w.unread ORDER BY w.contact_id LIMIT " + AT_A_TIME + " FOR UPDATE SKIP LOCKED";

    @PersistenceContext EntityManager em;
    @Inject SubjectRules rules;
    @Inject Journal journal;
    @Inject Event<PositionsChanged> news;

    /** A position nobody has coded, or (ordinance 0) a contact about none. */
    private record Unread(long contact, long ordinance, String subject, Long text, String mailbox, int spoken) {
        String key() { return SubjectReader.key(subject); }
    }

    /** What was found for it. @param bySubject the ordinance too was learned, not named */
    private record Found(long contact, long ordinance, Grounds grounds, boolean bySubject) {}

    /** A piece of the queue. @return whether there was any */
    public boolean step() {
        Bulk bulk = Bulk.of(em);
        List<Unread> unread = bulk.read(UNREAD, row -> new Unread(row.getLong(1), row.getLong(2), row.getString(3), row.getObject(4, Long.class), SubjectReader.mailbox(row.getString(5)), row.getInt(6)));
        if (unread.isEmpty()) return false;
        List<Found> found = read(bulk, unread);
        write(bulk, found);
        bulk.write("UPDATE waiting SET unread = FALSE, subject_key = ? WHERE contact_id = ? AND ordinance_id = ?",
                unread.stream().map(each -> new Object[] {each.key().isEmpty() ? null : each.key(), each.contact(), each.ordinance()}).toList());
        if (!found.isEmpty()) tell(found);
        return true;
    }

    private List<Found> read(Bulk bulk, List<Unread> unread) {
        Map<Long, String> texts = new HashMap<>();
        bulk.find("SELECT id, LEFT(body, " + (StanceReader.LONGEST + 1) + ") FROM letter_text WHERE id IN (??)", unread.stream().map(Unread::text).filter(Objects::nonNull).distinct().toList(),
                row -> texts.put(row.getLong(1), row.getString(2)));
        List<SubjectRules.Standing> standing = rules.standing(unread.stream().map(Unread::key).filter(key -> !key.isEmpty()).collect(Collectors.toSet()));
        MentionReader mentions = unread.stream().anyMatch(each -> each.ordinance() == 0) ? new MentionReader(Docket.read(bulk)) : null;
        Map<List<Object>, Optional<Suggestion>> read = new HashMap<>();                        // a campaign sends the same words often
        List<Found> found = new ArrayList<>();
        for (Unread each : unread) {
            String text = texts.get(each.text());
            List<SubjectRules.Standing> learned = standing.stream().filter(rule -> rule.subjectKey().equals(each.key()) && rule.mailbox().equals(each.mailbox())).toList();
            Optional<Long> named = each.ordinance() != 0 ? Optional.of(each.ordinance()) : only(mentions.read(each.subject(), text));
            Optional<Long> ordinance = named.or(() -> only(learned.stream().map(SubjectRules.Standing::ordinance).collect(Collectors.toSet())));
            if (ordinance.isEmpty()) continue;
            Optional<Suggestion> words = each.spoken() > 1 ? Optional.empty()
                    : read.computeIfAbsent(Arrays.asList(each.subject(), each.text()), any -> StanceReader.read(each.subject(), text));
            Optional<Grounds> grounds = Grounds.of(words, learned.stream().filter(rule -> rule.ordinance() == ordinance.get()).findFirst(), each.subject());
            if (named.isEmpty() && grounds.isEmpty()) continue;                               // its words contradict what was learned
            if (each.ordinance() == 0) grounds = Optional.of(grounds.map(Grounds::andNamed).orElseGet(Grounds::onlyNamed));
            grounds.ifPresent(one -> found.add(new Found(each.contact(), ordinance.get(), one, named.isEmpty())));
        }
        return found;
    }

    private static Optional<Long> only(Set<Long> named) { return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty(); }

    /** Whatever a person coded meanwhile stays: the contacts are locked, and only what has no stance gets one. */
    private static void write(Bulk bulk, List<Found> found) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        bulk.write("INSERT IGNORE INTO `position` (ordinance_id, contact_id, suggested) VALUES (?, ?, FALSE)",
                found.stream().filter(each -> each.grounds().named()).map(each -> new Object[] {each.ordinance(), each.contact()}).toList());
        bulk.write("REPLACE INTO suggestion (contact_id, ordinance_id, stance, named, rule_id, cues, grounds, made_at, by_subject) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", found.stream().map(each -> {
            Grounds on = each.grounds();
            return new Object[] {each.contact(), each.ordinance(), on.stance(), on.named(), on.rule(), on.keptCues(), on.shared(), now, each.bySubject()};
        }).toList());
        bulk.write("UPDATE suggestion s JOIN `position` p ON p.contact_id = s.contact_id AND p.ordinance_id = s.ordinance_id SET s.asked = p.action_asked IS NULL WHERE s.contact_id = ? AND s.ordinance_id = ?",
                found.stream().filter(each -> each.grounds().actionAsked() != null).map(each -> new Object[] {each.contact(), each.ordinance()}).toList());
        bulk.write("UPDATE `position` SET stance = ?, suggested = TRUE, action_asked = COALESCE(action_asked, ?) WHERE ordinance_id = ? AND contact_id = ? AND stance IS NULL AND coded_by IS NULL",
                found.stream().filter(each -> each.grounds().stance() != null).map(each -> new Object[] {each.grounds().stance(), each.grounds().actionAsked(), each.ordinance(), each.contact()}).toList());
        bulk.write("UPDATE contact SET version = version + 1 WHERE id = ?", found.stream().map(each -> new Object[] {each.contact()}).toList());
    }

    private void tell(List<Found> found) {
        Set<Long> contacts = found.stream().map(Found::contact).collect(Collectors.toCollection(TreeSet::new));
        journal.record("system", "triage.suggested", "triage", "", null, Map.of("contacts", contacts));
        news.fire(new PositionsChanged(found.stream().map(Found::ordinance).collect(Collectors.toSet()), Concerned.known(contacts), Concerned.NONE));
    }
}
