package org.countersign.legistar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.http.Json;

/** A Legistar on this machine: answers as its Web API does, a thousand a page, pages that overlap, its own filter language, its own errors. */
public final class LegistarServer implements AutoCloseable {
    private static final Pattern TERM = Pattern.compile("(\\w+) (eq|gt|ge) (?:datetime)?'((?:[^']|'')*)'");
    private static final int MOST_TERMS = 16;

    private final HttpServer server;
    public final Map<Long, Map<String, Object>> matters = Collections.synchronizedMap(new TreeMap<>());
    /** By the step of their address, such as matters/7/histories. */
    public final Map<String, List<Map<String, Object>>> lists = new ConcurrentHashMap<>();
    public final Map<String, Map<String, Object>> texts = new ConcurrentHashMap<>();
    public final Set<Long> hidden = ConcurrentHashMap.newKeySet();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    /** What fails, how often still, and with what: a status, or 0 for a line that is cut. */
    private final Map<Pattern, int[]> faults = new ConcurrentHashMap<>();
    public volatile int overlap;
    public volatile String token;

    public LegistarServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String address() { return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1"; }

    public String pages() { return "http://127.0.0.1:" + server.getAddress().getPort(); }

    /** @param status 0: the line is cut */
    public void fail(String step, int times, int status) { faults.put(Pattern.compile(step), new int[] {times, status}); }

    public void heal() { faults.clear(); }

    public Map<String, Object> matter(long id, String file, String title) {
        Map<String, Object> matter = new LinkedHashMap<>();
        matter.put("MatterId", id);
        matter.put("MatterGuid", new UUID(0, id).toString().toUpperCase(Locale.ROOT));
        matter.put("MatterLastModifiedUtc", "2026-03-01T10:00:00.123");
        matter.put("MatterFile", file);
        matter.put("MatterName", null);
        matter.put("MatterTitle", title);
        matter.put("MatterTypeName", "Ordinance");
        matter.put("MatterStatusName", "Draft");
        matter.put("MatterIntroDate", "2026-02-02T00:00:00");
        matter.put("MatterRestrictViewViaWeb", false);
        matters.put(id, matter);
        return matter;
    }

    public Map<String, Object> history(long matter, long id, String day, String action, String body) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("MatterHistoryId", id);
        row.put("MatterHistoryActionDate", day);
        row.put("MatterHistoryActionName", action);
        row.put("MatterHistoryActionBodyName", body);
        row.put("MatterHistoryEventId", null);
        row.put("MatterHistoryPassedFlag", null);
        lists.computeIfAbsent("matters/" + matter + "/histories", step -> new CopyOnWriteArrayList<>()).add(row);
        return row;
    }

    public void sponsor(long matter, String version, int sequence, String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("MatterSponsorId", matter * 1000 + lists.getOrDefault("matters/" + matter + "/sponsors", List.of()).size());
        row.put("MatterSponsorMatterVersion", version);
        row.put("MatterSponsorSequence", sequence);
        row.put("MatterSponsorName", name);
        lists.computeIfAbsent("matters/" + matter + "/sponsors", step -> new CopyOnWriteArrayList<>()).add(row);
    }

    public void version(long matter, String key, String label, String text) {
        lists.computeIfAbsent("matters/" + matter + "/versions", step -> new CopyOnWriteArrayList<>()).add(new LinkedHashMap<>(Map.of("Key", key, "Value", label)));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("MatterTextId", key);
        told.put("MatterTextPlain", text);
        texts.put("matters/" + matter + "/texts/" + key, told);
    }

    public void vote(long history, String name, String value) {
        Map<String, Object> row = new LinkedHashMap<>();
        List<Map<String, Object>> votes = lists.computeIfAbsent("eventitems/" + history + "/votes", step -> new CopyOnWriteArrayList<>());
        row.put("VoteId", history * 100 + votes.size());
        row.put("VotePersonName", name);
        row.put("VoteValueName", value);
        votes.add(row);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        if (path.equals("/gateway.aspx")) {
            int status = hidden.contains(Long.valueOf(query.get("id"))) ? 200 : 302;
            if (status == 302) exchange.getResponseHeaders().set("Location", "LegislationDetail.aspx?ID=" + query.get("id"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        String step = path.replaceFirst("^/v1/[^/]+/", "");
        asked.add(step + (query.containsKey("$skip") ? " " + query.get("$skip") : ""));
        for (Map.Entry<Pattern, int[]> fault : faults.entrySet()) if (fault.getKey().matcher(step).find() && fault.getValue()[0]-- > 0) {
            if (fault.getValue()[1] == 0) cut(exchange);
            else send(exchange, fault.getValue()[1], "<html>Server Error</html>");
            return;
        }
        if (token != null && !token.equals(query.get("token"))) send(exchange, 401, "{\"Message\":\"Token required\"}");
        else if (step.equals("matters")) matters(exchange, query);
        else if (step.matches("matters/\\d+")) one(exchange, matters.get(Long.valueOf(step.substring(8))));
        else if (texts.containsKey(step)) one(exchange, texts.get(step));
        else if (step.matches("eventitems/\\d+/votes") && !lists.containsKey(step)) send(exchange, 500, "{\"Message\":\"An error has occurred.\",\"InnerException\":{\"ExceptionMessage\":\"The cast to value type 'System.Int32' failed because the materialized value is null.\"}}");
        else send(exchange, 200, page(lists.getOrDefault(step, List.of()), query));
    }

    private void matters(HttpExchange exchange, Map<String, String> query) throws IOException {
        String filter = query.getOrDefault("$filter", "");
        if (TERM.matcher(filter).results().count() > MOST_TERMS) send(exchange, 400, "{\"Message\":\"The node count limit has been exceeded\"}");
        else send(exchange, 200, page(matters.values().stream().filter(each -> holds(filter, each)).toList(), query));
    }

    private static boolean holds(String filter, Map<String, Object> matter) {
        if (filter.isEmpty()) return true;
        return Stream.of(filter.split(" and ")).allMatch(some -> TERM.matcher(some).results().anyMatch(term -> {
            String told = Objects.toString(matter.get(term.group(1)), null), value = term.group(3).replace("''", "'");
            if (told == null) return false;
            return switch (term.group(2)) {
                case "eq" -> told.equals(value);
                case "gt" -> told.compareTo(value) > 0;
                default -> told.compareTo(value) >= 0;
            };
        }));
    }

    private String page(List<Map<String, Object>> all, Map<String, String> query) {
        int from = Math.max(0, Integer.parseInt(query.getOrDefault("$skip", "0")) - (query.containsKey("$skip") ? overlap : 0));
        return Json.of(all.subList(Math.min(all.size(), from), Math.min(all.size(), from + WebApi.PAGE))).toString();
    }

    private static void one(HttpExchange exchange, Map<String, Object> told) throws IOException {
        if (told == null) send(exchange, 410, "{\"Message\":\"gone\"}");
        else send(exchange, 200, Json.of(told).toString());
    }

    private static void cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("[{\"MatterHistoryId\":1".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw == null) return query;
        for (String pair : raw.split("&")) query.put(URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8), URLDecoder.decode(pair.replaceFirst("^[^=]*=", ""), StandardCharsets.UTF_8));
        return query;
    }

    @Override public void close() { server.stop(0); }
}
