package org.countersign.draft;

import java.util.*;
import java.util.stream.*;

/** The same rows twice: as another office may write them, and in our columns. */
final class RandomSheet {
    private static final Map<String, List<String>> HEADERS = Map.of("external_id", List.of("ID", "Reference"), "received_at", List.of("Date received", "Timestamp", "Fecha"), "channel", List.of("Via", "Canal"),
            "first_name", List.of("First Name", "fname"), "last_name", List.of("Surname", "Apellido"), "email", List.of("E-mail", "Correo"), "zip", List.of("Zip Code", "CP"),
            "stance", List.of("Position", "Support/Oppose"), "text", List.of("Comments", "Mensaje"));
    private static final Map<String, String> STANCES = Map.of("For", "SUPPORT", "against", "OPPOSE", "En contra", "OPPOSE", "sideways", "SIDEWAYS", "undecided", "UNCLEAR", "", "");
    private static final Map<String, String> CHANNELS = Map.of("phone", "CALL", "Website", "WEB_FORM", "in person", "WALK_IN", "pigeon", "PIGEON");
    private final Random random;
    private final List<String> columns = new ArrayList<>(HEADERS.keySet());
    private final List<Map<String, String>> foreign = new ArrayList<>(), canonical = new ArrayList<>();

    RandomSheet(Random random) {
        this.random = random;
        Collections.sort(columns);
        Collections.shuffle(columns, random);
        for (int row = 0; row < 60; row++) draw(row);
    }

    private void draw(int row) {
        Map<String, String> theirs = new HashMap<>(), ours = new HashMap<>();
        int month = 1 + random.nextInt(12), day = row == 0 ? 13 : 1 + random.nextInt(28);
        both(theirs, ours, "external_id", random.nextBoolean() ? "" : "x" + random.nextInt(30));
        put(theirs, ours, "received_at", String.format(Locale.ROOT, "%02d/%02d/2008 %d:05 PM", month, day, 1 + row % 11), String.format(Locale.ROOT, "2008-%02d-%02dT%02d:05", month, day, 13 + row % 11));
        pick(theirs, ours, "channel", CHANNELS);
        pick(theirs, ours, "stance", STANCES);
        int person = random.nextInt(12);
        both(theirs, ours, "first_name", person % 4 == 0 ? "" : "Given" + person);
        both(theirs, ours, "last_name", "Éxample" + person);
        both(theirs, ours, "email", person % 3 == 0 ? "" : "p" + person + "@example.org");
        both(theirs, ours, "zip", List.of("06103", "75201", "", "6105").get(random.nextInt(4)));
        both(theirs, ours, "text", List.of("", "Two\nlines; and \"quotes\"", "=1+1, \ttab").get(random.nextInt(3)));
        foreign.add(theirs);
        canonical.add(ours);
    }

    private void pick(Map<String, String> theirs, Map<String, String> ours, String column, Map<String, String> words) {
        List<String> all = words.keySet().stream().sorted().toList();
        String word = all.get(random.nextInt(all.size()));
        put(theirs, ours, column, word, words.get(word));
    }

    private static void both(Map<String, String> theirs, Map<String, String> ours, String column, String cell) { put(theirs, ours, column, cell, cell); }

    private static void put(Map<String, String> theirs, Map<String, String> ours, String column, String their, String our) {
        theirs.put(column, their);
        ours.put(column, our);
    }

    String foreign() {
        char between = ",;\t|".charAt(random.nextInt(4));
        List<String> header = columns.stream().map(column -> HEADERS.get(column).get(random.nextInt(HEADERS.get(column).size()))).toList();
        return "\uFEFF" + write(header, foreign, between);
    }

    String canonical() { return write(columns, canonical, ','); }

    private String write(List<String> header, List<Map<String, String>> rows, char between) {
        return Stream.concat(Stream.of(header), rows.stream().map(row -> columns.stream().map(row::get).toList()))
                .map(cells -> cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(String.valueOf(between))) + "\r\n").collect(Collectors.joining());
    }
}
