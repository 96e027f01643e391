package org.countersign.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A line of the log before it has its number. */
record Line(LocalDateTime at, String channel, Person person, String stance, String asked, String text, String ownWords, String campaign, String representing) {
    private static final String ORDINANCE = "2008-0811";

    String csv(String id) {
        Home.Address home = person.home();
        boolean reachable = !person.email().isEmpty() && !channel.equals("PETITION");
        return List.of(id, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(at), channel, ORDINANCE, person.given(), person.family(), person.organisation(), person.email(), person.phone(),
                home.street(), home.unit(), home.city(), home.state(), home.zip(), home.said(), stance, asked, Words.reasons(text), channel.equals("EMAIL") ? "Services ordinance" : "", text,
                ownWords, campaign, representing, reachable && at.getSecond() % 3 == 0 ? "Y" : "", reachable && at.getSecond() % 5 == 0 ? "Y" : "")
                .stream().map(Line::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) { return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text; }
}
