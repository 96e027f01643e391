package org.countersign.launch;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A line for a person: when, how bad, who says it, what; below it what was thrown. */
public final class TextLog extends Formatter {
    static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override public String format(LogRecord record) {
        String line = WHEN.format(record.getInstant()) + " " + record.getLevel().getName() + " " + record.getLoggerName() + ": " + said(this, record) + "\n";
        return record.getThrown() == null ? line : line + Discretion.story(record.getThrown());
    }

    /** Our own lines are written with care; what others say is looked over. */
    static String said(Formatter formatter, LogRecord record) {
        String message = formatter.formatMessage(record);
        return String.valueOf(record.getLoggerName()).startsWith("org.countersign") ? message : Discretion.of(message);
    }
}
