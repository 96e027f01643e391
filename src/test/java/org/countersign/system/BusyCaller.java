package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import org.countersign.count.RandomDocket;
import org.countersign.intake.Channel;
import org.countersign.stance.Stance;

/**
 * Somebody who writes without a pause: contacts under keys of their own, files and their undoing, petitions, actions, through the interface, where what is not answered is sent again; and at the pages
 * what is decided of contacts and people ({@link Decider}).
 */
final class BusyCaller {
    static final List<String> ORDINANCES = List.of("A-1", "B-2");
    private static final List<String> ACTIONS = List.of("passage", "executive-receipt", "executive-signature", "executive-veto", "became-law");

    private final Random chance;
    private final String name;
    private final Map<String, String> sent = new LinkedHashMap<>();
    private final List<String> imports = new ArrayList<>();
    private final Decider decider;
    private final Set<String> decided = new ConcurrentSkipListSet<>();
    private final Thread thread;
    private volatile Caller staff;
    private volatile boolean ends;
    private volatile int answers;
    private volatile Throwable fault;

    BusyCaller(Application office, Random chance, String name) {
        this.chance = chance;
        this.name = name;
        decider = new Decider(chance);
        goOnWith(office);
        thread = new Thread(this::day, name);
        thread.start();
    }

    void goOnWith(Application office) { staff = office.as("staff"); }

    void endTheDay() throws InterruptedException {
        ends = true;
        thread.join(60_000);
        if (fault != null) throw new AssertionError(name, fault);
        assertTrue(!thread.isAlive(), name + " does not go home");
    }

    int answers() { return answers; }

    /** What was decided at the pages. */
    Set<String> decided() { return decided; }

    void goHome() {
        ends = true;
        thread.interrupt();
    }

    private void day() {
        try {
            while (!ends) something();
        } catch (InterruptedException goneHome) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError e) {
            fault = e;
        }
    }

    private void something() throws InterruptedException {
        switch (chance.nextInt(15)) {
            case 0 -> file();
            case 1 -> undo();
            case 2 -> post("/api/ordinances/" + ordinance() + "/petitions", "{\"title\":\"Sheet\",\"claimed\":" + chance.nextInt(500) + "}");
            case 3 -> post("/api/ordinances/" + ordinance() + "/actions", "{\"type\":\"" + pick(ACTIONS) + "\",\"at\":\"" + RandomDocket.moment(chance) + "\"}");
            case 4, 5, 6, 7 -> decider.decide(staff.application()).ifPresent(what -> {
                decided.add(what);
                answers++;
            });
            default -> {
                String key = name + " " + sent.size();
                sent.put(key, contact());
                send(key);
            }
        }
    }

    /** Until there is an answer. */
    private void send(String key) {
        HttpResponse<String> answer = untilAnswered(() -> staff.send(staff.request("/api/contacts").header("Content-Type", "application/json").header("Idempotency-Key", key).POST(BodyPublishers.ofString(sent.get(key)))));
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 200, answer.body());
    }

    private void post(String path, String json) {
        HttpResponse<String> answer = untilAnswered(() -> staff.post(path, json));
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 409, answer.body());
    }

    private void file() {
        StringBuilder csv = new StringBuilder("external_id,received_at,channel,ordinance_no,first_name,last_name,organization,email,address1,zip,stance,campaign_id\n");
        for (int i = 2 + chance.nextInt(20); i > 0; i--) {
            int who = chance.nextInt(5);
            csv.append(name).append(' ').append(chance.nextInt(60)).append(',').append(RandomDocket.moment(chance)).append(',').append(pick(List.of(Channel.values()))).append(',').append(ordinance()).append(",N").append(who)
                    .append(",Field,").append(chance.nextInt(9) == 0 ? "Harbor 7" : "").append(",box").append(who / 2).append("@example.org,12 Elm Street,").append(chance.nextBoolean() ? "06103" : "75201").append(',')
                    .append(pick(List.of(Stance.values()))).append(',').append(chance.nextInt(3) == 0 ? "Campaign 1" : "").append('\n');
        }
        HttpResponse<String> answer = untilAnswered(() -> staff.post("/api/imports?format=csv&source=" + name.replace(" ", ""), "text/csv", BodyPublishers.ofString(csv.toString())));
        if (answer.statusCode() == 202) imports.add(answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
        else assertEquals(409, answer.statusCode(), answer.body());
    }

    private void undo() {
        if (imports.isEmpty()) return;
        HttpResponse<String> answer = untilAnswered(() -> staff.post("/api/imports/" + pick(imports) + "/undo", ""));
        assertTrue(answer.statusCode() == 202 || answer.statusCode() == 409, answer.body());
    }

    private interface Asking { HttpResponse<String> ask(); }

    /** While nobody answers, the same is asked again. */
    private HttpResponse<String> untilAnswered(Asking asking) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                HttpResponse<String> answer = asking.ask();
                if (answer.statusCode() < 500) {
                    answers++;
                    return answer;
                }
            } catch (IllegalStateException broken) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        throw new IllegalStateException("went home");
    }

    private String contact() {
        int who = chance.nextInt(5);
        String positions = ORDINANCES.stream().filter(each -> chance.nextInt(3) > 0).map(each -> "{\"ordinance\":\"" + each + "\"" + (chance.nextInt(8) == 0 ? "" : ",\"stance\":\"" + pick(List.of(Stance.values())) + "\"") + "}")
                .reduce((one, other) -> one + "," + other).orElse("{\"ordinance\":\"A-1\"}");
        return "{\"receivedAt\":\"" + RandomDocket.moment(chance) + "\",\"channel\":\"" + pick(List.of(Channel.values())) + "\",\"constituent\":{\"givenName\":\"N" + who + "\",\"familyName\":\"Field\""
                + (chance.nextInt(3) == 0 ? "" : ",\"email\":\"box" + who / 2 + "@example.org\"") + (chance.nextInt(8) == 0 ? ",\"organisation\":\"" + pick(RandomDocket.SPELLINGS) + "\"" : "")
                + (chance.nextInt(3) == 0 ? "" : ",\"street\":\"14 Elm Street\",\"zip\":\"" + pick(List.of("06103", "06105", "10001")) + "\"") + "},\"positions\":[" + positions + "]"
                + (chance.nextInt(3) == 0 ? ",\"campaign\":\"Campaign 1\"" : "") + "}";
    }

    /** Whatever was answered, or not: under its key there is one. */
    void everythingIsThereOnce() {
        for (String key : sent.keySet()) assertEquals(200, staff.send(staff.request("/api/contacts").header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(sent.get(key)))).statusCode(), key);
    }

    private String ordinance() { return pick(ORDINANCES); }

    private <T> T pick(List<T> from) { return from.get(chance.nextInt(from.size())); }
}
