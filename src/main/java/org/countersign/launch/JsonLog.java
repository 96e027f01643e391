package org.countersign.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line for a program: one JSON object with time, level, logger, message and, where there are any, incident and thrown. */
public final class JsonLog extends Formatter {
    private static final Pattern INCIDENT = Pattern.compile("^Incident (\\d{8})\\b");

    @Override public String format(LogRecord record) {
        String message = TextLog.said(this, record);
        Map<String, String> line = new LinkedHashMap<>();
        line.put("time", TextLog.WHEN.format(record.getInstant()));
        line.put("level", record.getLevel().getName());
        line.put("logger", String.valueOf(record.getLoggerName()));
        line.put("message", message);
        Matcher incident = INCIDENT.matcher(message);
        if (incident.find()) line.put("incident", incident.group(1));
        if (record.getThrown() != null) line.put("thrown", Discretion.story(record.getThrown()));
        return line.entrySet().stream().map(each -> quoted(each.getKey()) + ":" + quoted(each.getValue())).collect(Collectors.joining(",", "{", "}\n"));
    }

    /** RFC 8259, 7; by hand, since the launcher stands below every library. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') json.append('\\').append((char) unit);
            else if (unit < ' ' || Character.isSurrogate((char) unit)) json.append(String.format("\\u%04x", unit));
            else json.append((char) unit);
        });
        return json.append('"').toString();
    }
}
