package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who opens what, over plain HTTP: pages with a session, the interface with an Authorization header. */
class SignInIT {
    static final List<String> ROLES = List.of("admin", "staff", "clerk", "hearing", "council", "mayor");
    static final Map<String, String> SESSIONS = new HashMap<>();
    static final Application APPLICATION = Application.running();

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            /                    | admin staff clerk hearing council mayor
            /ordinance/list      | admin staff clerk hearing council mayor
            /ordinance/edit      | admin staff clerk
            /charter/list        | admin staff clerk hearing council mayor
            /charter/days        | admin staff clerk hearing council mayor
            /charter/edit        | admin clerk
            /signing/show        | admin staff clerk hearing council mayor
            /signing/memo        | admin staff mayor
            /signing/prepare     | admin staff
            /signing/present     | admin staff clerk
            /signing/reminders   | admin staff clerk
            /ordinance/action    | admin staff clerk
            /tally/list          | admin staff clerk hearing council mayor
            /tally/show          | admin staff clerk hearing council mayor
            /contact/log         | admin staff
            /contact/list        | admin staff
            /contact/quick       | admin staff
            /contact/petition    | admin staff
            /contact/joint       | admin staff
            /contact/show        | admin staff
            /contact/import      | admin staff
            /contact/not/there   | admin staff
            /constituent/show    | admin staff
            /hearing/console     | admin staff clerk hearing
            /hearing/minutes     | admin staff clerk hearing
            /hearing/correct     | admin staff clerk hearing
            /imports/show        | admin staff
            /mail/triage         | admin staff
            /outbox/list         | admin staff
            /outbox/server       | admin
            /reply/list          | admin staff
            /reply/mailing       | admin staff
            /mailbox/list        | admin staff
            /mailbox/quarantine  | admin staff
            /mailbox/edit        | admin
            /staff/list          | admin
            /staff/password      | admin staff clerk hearing council mayor
            /city/edit           | admin
            /residency/register  | admin
            """)
    void a_page_opens_for_these_and_nobody_else(String path, String allowed) {
        for (String form : path.equals("/") ? List.of("/") : List.of(path, path + ".xhtml", path + "?no=1", path + ";x=1")) {
            HttpResponse<String> stranger = send("GET", form, "", null);
            assertEquals(303, stranger.statusCode(), form);
            assertTrue(stranger.headers().firstValue("Location").orElseThrow().startsWith("/staff/signin"), form);
            for (String role : ROLES) mustOpen("GET", form, role, allowed);
        }
        for (String role : ROLES) if (!allowed.contains(role)) mustOpen("POST", path, role, allowed);
        assertEquals(303, send("POST", path, "", "x=1").statusCode());
    }

    private static void mustOpen(String method, String path, String role, String allowed) {
        int status = send(method, path, session(role), method.equals("POST") ? "x=1" : null).statusCode();
        if (List.of(allowed.split(" ")).contains(role)) assertTrue(Set.of(200, 302, 404).contains(status), role + " " + path + ": " + status);
        else assertEquals(403, status, role + " " + method + " " + path);
    }

    @Test void the_screen_of_a_hearing_room_opens_for_a_stranger_shows_nobody_and_makes_no_session() {
        HttpResponse<String> screen = send("GET", "/hearing/board?id=1", "", null);
        assertEquals(200, screen.statusCode());
        assertEquals(List.of(), screen.headers().allValues("Set-Cookie"));
        assertEquals(401, send("GET", "/api/hearings/1/board", "", null).statusCode(), "who is on it comes by a pass alone");
    }

    @ParameterizedTest @ValueSource(strings = {"/contact/./log", "/ordinance/../contact/log", "//contact/log", "/contact//log", "/contact/log/", "/%63ontact/log", "/contact%2flog", "/contact/log%00",
        "/CONTACT/log", "/contact;x=1/log", "/contact/log.xhtml/", "/contact/log.xhtml/x", "/WEB-INF/web.xml", "/staff/signin/../list", "/staff/signin;/../list", "/health/../contact/log",
        "/jakarta.faces.resource/../contact/log", "/jakarta.faces.resource/web.xml.xhtml?ln=..", "/error", "/META-INF/MANIFEST.MF"})
    void no_trick_with_an_address_opens_what_is_closed(String path) {
        for (String session : List.of("", session("mayor"))) {
            HttpResponse<String> answer = send("GET", path, session, null);
            assertTrue(answer.statusCode() >= 300, path + ": " + answer.statusCode() + answer.body());
        }
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/ordinances              | admin staff clerk hearing council mayor
            POST | /api/ordinances              | admin staff clerk
            GET  | /api/contacts?ordinance=x    | admin staff
            POST | /api/contacts                | admin staff
            GET  | /api/imports/1               | admin staff
            GET  | /api/imports/1/rejects       | admin staff
            POST | /api/imports?format=csv      | admin staff
            POST | /api/imports/999999/undo     | admin staff
            GET  | /api/contacts/1              | admin staff
            GET  | /api/contacts/1/letter       | admin staff
            GET  | /api/contacts/%0a            | admin staff
            GET  | /api/ordinances/%0a/tally    | admin staff clerk hearing council mayor
            POST | /api/ordinances/x/actions    | admin staff clerk
            POST | /api/ordinances/x/versions   | admin staff clerk
            GET  | /api/ordinances/x/tally      | admin staff clerk hearing council mayor
            GET  | /api/ordinances/%0a/clock    | admin staff clerk hearing council mayor
            GET  | /api/rules                   | admin staff clerk hearing council mayor
            POST | /api/rules                   | admin clerk
            GET  | /api/holidays                | admin staff clerk hearing council mayor
            GET  | /api/meetings                | admin staff clerk hearing council mayor
            POST | /api/meetings                | admin clerk
            POST | /api/residency               | admin staff clerk hearing council mayor
            GET  | /api/hearings/999999/roster  | admin staff clerk hearing
            GET  | /api/hearings/999999/board   | admin staff clerk hearing
            POST | /api/hearings/999999/acts    | admin staff clerk hearing
            GET  | /api/hearings/999999/minutes.csv | admin staff clerk hearing
            GET  | /api/taps?ordinance=x        | admin staff
            POST | /api/taps?ordinance=x        | admin staff
            GET  | /metrics                     | admin
            """)
    void the_interface_answers_these_and_nobody_else(String method, String path, String allowed) {
        assertEquals(401, callAs("", method, path).statusCode());
        for (String role : ROLES) {
            HttpResponse<String> answer = callAs(role, method, path);
            if (List.of(allowed.split(" ")).contains(role)) assertFalse(Set.of(401, 403, 500).contains(answer.statusCode()), role + " " + path + ": " + answer.statusCode() + answer.body());
            else assertEquals(403, Caller.json(403, answer).getInt("status"), role + " " + path);
        }
    }

    private static HttpResponse<String> callAs(String role, String method, String path) {
        Caller caller = role.isEmpty() ? APPLICATION.asStranger() : APPLICATION.as(role);
        return method.equals("GET") ? caller.get(path) : caller.post(path, "{}");
    }

    @Test void without_a_right_header_the_interface_says_401_with_both_ways_in() {
        for (String header : new String[] {null, "Basic", "Basic !!", "Bearer nonsense", "Digest x", "Bearer "}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(APPLICATION.at("/api/ordinances"));
            HttpResponse<String> answer = APPLICATION.asStranger().send(header == null ? request : request.header("Authorization", header));
            assertEquals("application/problem+json;charset=UTF-8", answer.headers().firstValue("Content-Type").orElse(""), header);
            assertEquals(401, Caller.json(401, answer).getInt("status"), header);
            List<String> challenges = answer.headers().allValues("WWW-Authenticate");
            assertTrue(challenges.get(0).startsWith("Basic realm=") && challenges.get(1).startsWith("Bearer realm="), challenges.toString());
        }
    }

    @Test void whoever_signs_in_again_in_the_same_browser_is_signed_in_once() throws SQLException {
        String cookie = signIn("hearing", Application.PASSWORD, "/", "").headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        int open = open("hearing");
        assertTrue(open > 0);
        assertEquals(302, signIn("hearing", Application.PASSWORD, "/", cookie).statusCode());
        assertEquals(open, open("hearing"));
    }

    private static int open(String account) throws SQLException {
        String sql = "SELECT COUNT(*) FROM staff_session s JOIN account a ON a.id = s.account_id WHERE a.name = ? AND s.ended_at IS NULL";
        try (Connection connection = APPLICATION.database(); PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, account);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test void a_session_is_nothing_at_the_interface_and_the_interface_makes_none() {
        assertEquals(401, send("GET", "/api/ordinances", session("admin"), null).statusCode());
        assertEquals(401, send("POST", "/api/ordinances", session("admin"), "{}").statusCode());
        assertTrue(APPLICATION.as("admin").get("/api/ordinances").headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test void the_cookie_is_for_http_and_this_site_alone_and_its_number_changes_at_the_door() {
        HttpResponse<String> page = send("GET", "/staff/signin", "", null);
        assertTrue(page.headers().firstValue("Set-Cookie").isEmpty(), "a stranger gets no session");
        HttpResponse<String> first = signIn("staff", Application.PASSWORD, "/ordinance/list", "");
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        String before = cookie.replaceFirst(";.*", "");
        HttpResponse<String> again = signIn("clerk", Application.PASSWORD, "/", before);
        String after = again.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        assertNotEquals(before, after);
        assertEquals(303, send("GET", "/ordinance/list", before, null).statusCode(), "the number before opens nothing");
        assertEquals(200, send("GET", "/ordinance/list", after, null).statusCode());
        assertEquals(303, send("GET", "/ordinance/list", "JSESSIONID=chosenbyanother", null).statusCode());
    }

    @Test void the_page_that_was_asked_for_comes_after_the_sign_in() {
        String way = send("GET", "/ordinance/list?find=a%26b", "", null).headers().firstValue("Location").orElseThrow();
        assertEquals("/staff/signin?to=%2Fordinance%2Flist%3Ffind%3Da%2526b", way);
        assertEquals("/ordinance/list?find=a%26b", signIn("staff", Application.PASSWORD, "/ordinance/list?find=a%26b", "").headers().firstValue("Location").orElseThrow());
        for (String elsewhere : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"))
            assertEquals("/", signIn("staff", Application.PASSWORD, elsewhere, "").headers().firstValue("Location").orElseThrow(), elsewhere);
    }

    @Test void what_is_in_the_address_is_shown_as_text() {
        String page = send("GET", "/staff/signin?name=" + encoded("\"><script>alert(1)</script>") + "&to=" + encoded("/\"><script>alert(2)</script>"), "", null).body();
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(send("GET", "/<script>alert(3)</script>".replace("<", "%3C").replace(">", "%3E"), session("mayor"), null).body().contains("<script>alert"));
    }

    @Test void a_page_whose_session_is_over_goes_to_the_sign_in_in_the_background_too() {
        HttpResponse<String> answer = APPLICATION.asStranger().send(request("/ordinance/edit?no=1", "").header("Faces-Request", "partial/ajax").POST(BodyPublishers.ofString("x=1")));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<partial-response><redirect url=\"/staff/signin?to=%2Fordinance%2Fedit%3Fno%3D1\"/>"), answer.body());
    }

    @Test void another_site_signs_nobody_in_or_out() {
        String session = signIn("council", Application.PASSWORD, "/", "").headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        for (String path : List.of("/staff/sign-out", "/staff/signin", "/ordinance/edit"))
            for (String[] header : new String[][] {{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}})
                assertEquals(403, APPLICATION.asStranger().send(request(path, session).header(header[0], header[1]).POST(BodyPublishers.ofString("name=x&password=y"))).statusCode(), path + header[1]);
        assertEquals(200, send("GET", "/ordinance/list", session, null).statusCode(), "still signed in");
        assertEquals("/staff/signin", send("POST", "/staff/sign-out", session, "").headers().firstValue("Location").orElseThrow());
        assertEquals(303, send("GET", "/ordinance/list", session, null).statusCode());
    }

    @Test void guessing_is_slowed_and_the_right_password_works_after_the_rest() throws SQLException {
        String wrong = "";
        for (int i = 0; i < 9; i++) wrong = signIn("hearing", "wrong " + i, "/", "").body();
        assertTrue(wrong.contains("One more try is free"), wrong);
        wrong = signIn("hearing", "wrong", "/", "").body();
        assertTrue(wrong.contains("Too many wrong passwords. Try again in a minute."), wrong);
        assertTrue(signIn("hearing", Application.PASSWORD, "/", "").body().contains("Too many wrong passwords"), "not even looked at");
        HttpResponse<String> interfaces = new Caller(APPLICATION, "hearing", "wrong").get("/api/ordinances");
        assertEquals(429, Caller.json(429, interfaces).getInt("status"));
        assertTrue(Integer.parseInt(interfaces.headers().firstValue("Retry-After").orElseThrow()) <= 30);
        assertEquals(302, signIn("clerk", Application.PASSWORD, "/", "").statusCode(), "others go on");
        set("UPDATE sign_in_guess SET rests_until = UTC_TIMESTAMP(6) WHERE guess_key LIKE ?", "account:hearing@%");
        assertEquals(302, signIn("hearing", Application.PASSWORD, "/", "").statusCode());
    }

    @Test void a_wrong_name_and_a_wrong_password_are_answered_alike() {
        String known = signIn("council", "not this one", "/", "").body(), unknown = signIn("counciL9", "not this one", "/", "").body();
        assertTrue(known.contains("Name and password do not match. Try again."), known);
        assertEquals(known.replaceFirst("(?s).*<main", "").replace("council", "x"), unknown.replaceFirst("(?s).*<main", "").replace("counciL9", "x"));
        assertFalse(known.contains("not this one"), "what was typed as a password is not sent back");
    }

    @ParameterizedTest @ValueSource(strings = {"/", "/staff/signin", "/staff/link?key=x", "/ordinance/list", "/staff/list", "/nothing", "/contact/log", "/api/ordinances", "/api/contacts", "/api/nothing", "/health/ready", "/openapi",
        "/jakarta.faces.resource/base.css.xhtml?ln=css", "/jakarta.faces.resource/nothing.css.xhtml?ln=css", "/error"})
    void every_answer_carries_the_headers(String path) {
        for (HttpResponse<String> answer : List.of(send("GET", path, "", null), send("GET", path, session("mayor"), null), APPLICATION.as("mayor").get(path))) {
            String who = path + " " + answer.statusCode();
            assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"), who);
            assertEquals(List.of("same-origin"), answer.headers().allValues("Referrer-Policy"), who);
            assertEquals(List.of("same-origin"), answer.headers().allValues("Cross-Origin-Opener-Policy"), who);
            assertEquals(List.of("same-origin"), answer.headers().allValues("Cross-Origin-Resource-Policy"), who);
            assertTrue(answer.headers().firstValue("Permissions-Policy").isPresent(), who);
            List<String> policy = answer.headers().allValues("Content-Security-Policy");
            if (answer.statusCode() != 302) assertEquals(1, policy.size(), who + policy);
            for (String each : policy) assertTrue(each.startsWith("default-src 'none'") && each.contains("frame-ancestors 'none'") && !each.contains("'unsafe-inline' script") && !each.contains("unsafe-eval"), who + each);
            if (!path.startsWith("/jakarta.faces.resource")) assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"), who);
            for (String telling : List.of("Server", "X-Powered-By")) assertTrue(answer.headers().firstValue(telling).isEmpty(), who);
        }
    }

    @Test void what_cannot_be_answered_is_said_in_words_without_a_trace() {
        HttpResponse<String> none = send("GET", "/nothing", session("mayor"), null), closed = send("GET", "/staff/list", session("mayor"), null);
        assertEquals(404, none.statusCode());
        assertTrue(none.body().contains("<h1>There is nothing here</h1><p>The address may be mistyped"), none.body());
        for (String method : List.of("PUT", "DELETE", "OPTIONS", "PATCH")) assertEquals(405, send(method, "/staff/signin", "", null).statusCode(), method);
        assertTrue(closed.body().contains("Your role does not open this page"), closed.body());
        HttpResponse<String> large = send("POST", "/staff/signin", "", "name=" + "a".repeat(3_000_000));
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("This is too large"), large.body());
        String spanish = APPLICATION.asStranger().send(request("/nothing", session("council")).header("Accept-Language", "es").GET()).body();
        assertTrue(spanish.contains("Aquí no hay nada"), spanish);
        Stream.of(none, closed).forEach(answer -> assertFalse(answer.body().matches("(?s).*(Exception|Payara|\\tat ).*"), answer.body()));
    }

    private static String session(String role) {
        return SESSIONS.computeIfAbsent(role, name -> signIn(name, Application.PASSWORD, "/", "").headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", ""));
    }

    private static HttpResponse<String> signIn(String name, String password, String to, String cookie) {
        return send("POST", "/staff/signin", cookie, "name=" + encoded(name) + "&password=" + encoded(password) + "&to=" + encoded(to));
    }

    private static HttpResponse<String> send(String method, String path, String cookie, String form) {
        return APPLICATION.asStranger().send(request(path, cookie).method(method, form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(APPLICATION.at(path)).header("Content-Type", "application/x-www-form-urlencoded");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static void set(String sql, String value) throws SQLException {
        try (Connection connection = APPLICATION.database(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }
}
