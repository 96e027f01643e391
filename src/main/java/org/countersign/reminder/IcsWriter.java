package org.countersign.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Pure: events as iCalendar (RFC 5545), lines of at most 75 octets that end in CR LF. */
final class IcsWriter {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private IcsWriter() {}

    /** @param uid the same whenever the event is told again @param certain whether it stands, or may be otherwise @param alarms how many hours before */
    record Event(String uid, Instant at, String summary, String description, boolean certain, List<Integer> alarms) {}

    static String write(String name, List<Event> events, Instant now) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Countersign//Clock//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + text(name), "REFRESH-INTERVAL;VALUE=DURATION:PT1H"));
        events.forEach(event -> lines.addAll(event(event, now)));
        lines.add("END:VCALENDAR");
        StringBuilder written = new StringBuilder();
        lines.forEach(line -> written.append(folded(line)).append("\r\n"));
        return written.toString();
    }

    private static List<String> event(Event event, Instant now) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VEVENT", "UID:" + text(event.uid), "DTSTAMP:" + UTC.format(now), "DTSTART:" + UTC.format(event.at), "SUMMARY:" + text(event.summary),
                "DESCRIPTION:" + text(event.description), "STATUS:" + (event.certain ? "CONFIRMED" : "TENTATIVE"), "TRANSP:TRANSPARENT"));
        for (int hours : event.alarms) lines.addAll(List.of("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + text(event.summary), "TRIGGER:-PT" + hours + "H", "END:VALARM"));
        lines.add("END:VEVENT");
        return lines;
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", " ");
    }

    /** Cut between characters, never inside one. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += length;
        }
        return folded.toString();
    }
}
