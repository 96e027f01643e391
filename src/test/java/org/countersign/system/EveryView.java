package org.countersign.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every page there is, whose it is, and an address of it at which the demo has something to show. */
final class EveryView {
    private static final Path WEBAPP = Path.of("webapp");
    private static final String NO = "2008-0811";

    private EveryView() {}

    /** @param account null: a stranger */
    record Visit(String account, String path) {}

    /** The views of the tree, such as "contact/show"; what is under WEB-INF is no page. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return List.copyOf(new TreeSet<>(files.filter(file -> file.toString().endsWith(".xhtml") && !file.startsWith(WEBAPP.resolve("WEB-INF")))
                    .map(file -> WEBAPP.relativize(file).toString().replace('\\', '/').replace(".xhtml", "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Visit> visits() {
        Map<String, Visit> visits = new LinkedHashMap<>();
        visits.put("staff/signin", new Visit(null, "/staff/signin"));
        visits.put("staff/link", new Visit(null, "/staff/link?key=void"));
        visits.put("index", new Visit("staff", "/"));
        visits.put("search/list", new Visit("staff", "/search/list?find=zielinski"));
        contacts(visits);
        people(visits);
        for (String view : List.of("contact/log", "contact/quick", "contact/petition", "contact/import", "contact/rules", "contact/groups")) visits.put(view, new Visit("staff", "/" + view));
        visits.put("ordinance/list", new Visit("council", "/ordinance/list"));
        for (String view : List.of("ordinance/show", "tally/show", "bill/show", "snapshot/list")) visits.put(view, new Visit("mayor", "/" + view + "?no=" + NO));
        visits.put("tally/replace", new Visit("staff", "/tally/replace"));
        visits.put("namesake/list", new Visit("staff", "/namesake/list?no=" + NO + "&among=PEOPLE"));
        visits.put("tally/list", new Visit("staff", "/tally/list?no=" + NO + "&what=CONTACTS"));
        for (String view : List.of("ordinance/edit", "ordinance/action", "media/edit")) visits.put(view, new Visit("clerk", "/" + view + "?no=" + NO));
        matters(visits);
        hearings(visits);
        visits.put("signing/show", new Visit("clerk", "/signing/show?no=" + Charters.running()));
        visits.put("signing/memo", new Visit("mayor", "/signing/memo?no=" + NO));
        visits.put("signing/prepare", new Visit("staff", "/signing/prepare?no=" + NO));
        visits.put("signing/present", new Visit("clerk", "/signing/present?no=" + NO));
        visits.put("signing/reminders", new Visit("clerk", "/signing/reminders"));
        visits.put("charter/list", new Visit("mayor", "/charter/list"));
        visits.put("charter/days", new Visit("clerk", "/charter/days"));
        visits.put("charter/edit", new Visit("clerk", "/charter/edit"));
        visits.put("charter/show", new Visit("clerk", "/charter/show?id=" + Charters.rule("other", "\"n\":10")));
        outbox(visits);
        replies(visits);
        for (String view : List.of("staff/list", "staff/journal", "staff/me", "staff/password", "city/health", "audit/show", "legistar/show", "mail/forwarders", "residency/boundaries", "residency/register")) visits.put(view, new Visit("admin", "/" + view));
        return visits;
    }

    private static void contacts(Map<String, Visit> visits) {
        visits.put("contact/list", new Visit("staff", "/contact/list?ordinance=" + NO));
        visits.put("campaign/list", new Visit("staff", "/campaign/list"));
        visits.put("campaign/show", new Visit("staff", "/campaign/show?name=" + campaign()));
        visits.put("campaign/regrouping", new Visit("staff", "/campaign/regrouping?id=" + regrouping()));
        for (String view : List.of("combine", "split")) visits.put("campaign/" + view, new Visit("staff", "/campaign/" + view + "?name=" + campaign() + (view.equals("combine") ? "&other=Lamps+for+others" : "")));
        visits.put("contact/joint", new Visit("staff", "/contact/joint?id=" + id("SELECT MAX(contact_id) FROM `position` WHERE stance IS NOT NULL")));
        visits.put("contact/show", new Visit("staff", "/contact/show?id=" + id("SELECT MAX(contact_id) FROM `position` WHERE stance IS NOT NULL")));
        visits.put("contact/triage", new Visit("staff", "/contact/triage"));
        visits.put("contact/sweep", new Visit("staff", "/contact/sweep"));
        visits.put("contact/saved", new Visit("staff", "/contact/saved?asked=channel%3DCALL"));
        visits.put("contact/map", new Visit("staff", "/contact/map?id=" + Draft.waiting()));
    }

    /** One whose letters share a text, and of which one adds something. */
    private static String campaign() {
        String no = "CAMPAIGN-1", name = "Lamps for every corner";
        Application.running().as("staff").post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on lamps\"}");
        for (int i = 0; i < 3; i++) Application.running().as("staff").post("/api/contacts", "{\"externalId\":\"lamps-" + i + "\",\"receivedAt\":\"2008-07-01T12:00:00-04:00\",\"channel\":\"EMAIL\",\"campaign\":\"" + name + "\",\"ownWords\":" + (i == 2)
                + ",\"text\":\"Please light every corner." + (i == 2 ? " My street has been dark since March." : "") + "\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\"}]}");
        return name.replace(" ", "+");
    }

    /** Two that were found to be one. @return its number */
    private static long regrouping() {
        for (String name : List.of("Lamps for others", "Lamps once more")) change("INSERT IGNORE INTO campaign (name) VALUES ('" + name + "')");
        change("INSERT INTO regrouping (kind, from_id, to_id, state, contacts, made_by, made_at) SELECT 'COMBINED', f.id, t.id, 'DONE', 0, 'staff', NOW(6) FROM campaign f, campaign t WHERE f.name = 'Lamps once more' AND t.name = 'Lamps for others'"
                + " AND NOT EXISTS (SELECT 1 FROM regrouping)");
        return id("SELECT MIN(id) FROM regrouping");
    }

    private static void people(Map<String, Visit> visits) {
        String busy = "SELECT constituent_id FROM signer WHERE constituent_id IS NOT NULL GROUP BY constituent_id ORDER BY COUNT(*) DESC, constituent_id";
        long one = id(busy + " LIMIT 1"), other = id(busy + " LIMIT 1 OFFSET 1");
        visits.put("constituent/show", new Visit("staff", "/constituent/show?id=" + one));
        visits.put("constituent/merge", new Visit("staff", "/constituent/merge?id=" + one + "&other=" + other));
        visits.put("constituent/list", new Visit("staff", "/constituent/list"));
        visits.put("constituent/duplicates", new Visit("staff", "/constituent/duplicates"));
    }

    private static void outbox(Map<String, Visit> visits) {
        visits.put("outbox/list", new Visit("staff", "/outbox/list"));
        visits.put("outbox/show", new Visit("staff", "/outbox/show?id=" + letter()));
        visits.put("outbox/server", new Visit("admin", "/outbox/server"));
        for (String view : List.of("mailbox/list", "mailbox/edit")) visits.put(view, new Visit("admin", "/" + view));
        visits.put("mailbox/quarantine", new Visit("staff", "/mailbox/quarantine"));
    }

    /** Words for those who were for it: drafted, waiting for somebody to approve them. */
    private static void replies(Map<String, Visit> visits) {
        change("INSERT IGNORE INTO reply_template (name, edition) VALUES ('Thanks for the support', 1)");
        long template = id("SELECT id FROM reply_template WHERE name = 'Thanks for the support'");
        change("INSERT IGNORE INTO reply_edition (template_id, no, subject_en, body_en, subject_es, body_es, written_by, written_at) VALUES (" + template + ", 1, 'Your message about {{ordinance}}',"
                + " '{{salutation}}\n\nThank you for writing to {{city}} about {{title}}.', 'Su mensaje sobre {{ordinance}}', '{{salutation}}\n\nGracias por escribir a {{city}}.', 'admin', NOW(6))");
        change("INSERT INTO reply_mailing (template_id, edition, asked, ordinance_id, anew, state, drafted_by, drafted_at) SELECT " + template + ", 1, 'ordinance=" + NO + "&stance=SUPPORT', id, FALSE, 'DRAFTING', 'admin', NOW(6) FROM ordinance"
                + " WHERE file_number = '" + NO + "' AND NOT EXISTS (SELECT 1 FROM reply_mailing WHERE state IN ('DRAFTING', 'DRAFTED'))");
        org.countersign.Patience.until("the drafts", java.time.Duration.ofSeconds(60), () -> !Application.running().rows("SELECT 1 FROM reply_mailing WHERE state = 'DRAFTED'").isEmpty());
        visits.put("reply/list", new Visit("staff", "/reply/list"));
        visits.put("reply/template", new Visit("staff", "/reply/template?id=" + template));
        visits.put("reply/people", new Visit("staff", "/reply/people?template=" + template + "&ordinance=" + NO + "&stance=SUPPORT"));
        visits.put("reply/mailing", new Visit("staff", "/reply/mailing?id=" + id("SELECT MAX(id) FROM reply_mailing WHERE state = 'DRAFTED'")));
        visits.put("reply/write", new Visit("staff", "/reply/write?contact=" + id("SELECT MAX(c.id) FROM contact c JOIN signer s ON s.contact_id = c.id AND s.seq = 0 WHERE s.email_key IS NOT NULL AND c.set_aside IS NULL AND c.channel = 'EMAIL'")));
    }

    private static void matters(Map<String, Visit> visits) {
        String no = Told.measure();
        for (String view : List.of("version/show", "version/compare", "decision/show")) visits.put(view, new Visit("mayor", "/" + view + "?no=" + no));
        visits.put("signing/jacket", new Visit("staff", "/signing/jacket?no=" + no));
        visits.put("version/carry", new Visit("staff", "/version/carry?no=" + no));
        for (String view : List.of("claim/edit", "relation/edit")) visits.put(view, new Visit("clerk", "/" + view + "?no=" + no));
        visits.put("commitment/edit", new Visit("clerk", "/commitment/edit?no=" + no + "&id=" + id("SELECT e.id FROM media_event e JOIN ordinance o ON o.id = e.ordinance_id WHERE e.kind = 'COMMITMENT' AND o.file_number = '" + no + "'")));
    }

    private static void hearings(Map<String, Visit> visits) {
        visits.put("hearing/list", new Visit("council", "/hearing/list"));
        for (String view : List.of("hearing/edit", "hearing/testimony")) visits.put(view, new Visit("hearing", "/" + view + "?id=" + id("SELECT MIN(id) FROM hearing")));
        long night = night();
        for (String view : List.of("hearing/console", "hearing/board", "hearing/minutes")) visits.put(view, new Visit("hearing", "/" + view + "?id=" + night));
        visits.put("hearing/correct", new Visit("hearing", "/hearing/correct?id=" + night + "&number=1"));
    }

    /** A night under way at the console, on an ordinance of its own: somebody was heard, somebody has the floor, others wait. */
    private static long night() {
        String no = "NIGHT-1";
        Application.running().as("staff").post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on quiet streets\"}");
        change("INSERT INTO hearing (body, starts_at, place, recorded_at, recorded_by) SELECT 'City Council', '2008-07-21 23:00:00', 'Council Chambers', UTC_TIMESTAMP(6), 'hearing' FROM ordinance WHERE file_number = '" + no + "'"
                + " AND NOT EXISTS (SELECT 1 FROM hearing_ordinance h WHERE h.ordinance_id = ordinance.id)");
        change("INSERT IGNORE INTO hearing_ordinance (hearing_id, seq, ordinance_id) SELECT (SELECT MAX(id) FROM hearing WHERE place = 'Council Chambers' AND recorded_by = 'hearing'), 0, id FROM ordinance WHERE file_number = '" + no + "'");
        long hearing = id("SELECT h.hearing_id FROM hearing_ordinance h JOIN ordinance o ON o.id = h.ordinance_id WHERE o.file_number = '" + no + "'");
        String card = "\"card\":{\"" + no + "\":\"%s\"}", changes = String.join(",",
                speaker(2, "\"name\":\"Orla Quandt\",\"lives\":\"r\",\"status\":\"DONE\",\"used\":117,\"doneAt\":\"2008-07-21T23:40:00Z\",\"gist\":\"asks for signs\"," + String.format(card, "SUPPORT")),
                speaker(3, "\"name\":\"Dorian Pellew\",\"lives\":\"06103\",\"speaksFor\":\"Larkfield Neighbors\",\"speaksAs\":\"BOTH\",\"interpreter\":\"CITY\",\"language\":\"Spanish\",\"status\":\"SPEAKING\",\"allotted\":360,\"used\":332,\"calledAt\":\"2008-07-21T23:41:00Z\"," + String.format(card, "SUPPORT_IF_AMENDED")),
                speaker(4, "\"name\":\"Cedric Amankwa\"," + String.format(card, "OPPOSE")), speaker(5, "\"needs\":\"ramp\"," + String.format(card, "NEUTRAL")), speaker(6, "\"name\":\"Hattie Vandermolen\",\"mode\":\"PHONE\"," + String.format(card, "OPPOSE_UNLESS_AMENDED")),
                speaker(7, "\"name\":\"Leocadia Fenn\",\"mode\":\"REGISTERED\"," + String.format(card, "SUPPORT")));
        Caller.json(200, Application.running().as("hearing").post("/api/hearings/" + hearing + "/acts", "{\"acts\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"kind\":\"signUp\",\"changes\":[" + changes + "]}]}"));
        return hearing;
    }

    /** The demo sends nothing: one that somebody must decide on. @return its number */
    private static long letter() {
        try (Connection database = Application.running().database(); Statement statement = database.createStatement()) {
            statement.executeUpdate("INSERT IGNORE INTO outbox_letter (id, put_key, kind, state, address, subject, body, language, message_id, put_by, put_at, due_at, settled_at, why, answer) VALUES (NEXTVAL(outbox_letter_id),"
                    + " 'every:view', 'REPLY', 'UNCERTAIN', 'orla@example.org', 'The bridge', 'Thank you for what you wrote.', 'en', 'every@example.org', 'staff', NOW(6), NOW(6), NOW(6), 'outbox.why.cut', 'EOF')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id("SELECT id FROM outbox_letter WHERE put_key = 'every:view'");
    }

    private static String speaker(int key, String set) { return "{\"speaker\":\"00000000-0000-4000-8000-00000000000" + key + "\",\"set\":{" + set + "}}"; }

    private static void change(String sql) {
        try (Connection database = Application.running().database(); Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long id(String query) {
        try (Connection database = Application.running().database(); Statement statement = database.createStatement(); ResultSet found = statement.executeQuery(query)) {
            if (!found.next() || found.getLong(1) == 0) throw new AssertionError("the demo has nothing to show: " + query);
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
