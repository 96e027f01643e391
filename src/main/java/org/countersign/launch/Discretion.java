package org.countersign.launch;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps a citizen's words out of the log. Databases, drivers and parsers quote in what they complain of the very value they choke on
 * ("Duplicate entry 'somebody@…' for key 'email'"). Names of columns, keys and tables stay, since those are ours.
 */
final class Discretion {
    /** Up to the last quote of a line: a value may hold quotes itself. */
    private static final Pattern QUOTED = Pattern.compile("'.*'|\".*\"|“.*”|‘.*’|«.*»");
    /** A value, and behind it the name of where it was to go. */
    private static final Pattern VALUE_FOR_NAME = Pattern.compile("(?s)'.*'(?= for (?:key|column) [`'\"][\\w.`'\"]+)");
    /** What is quoted here is a name of ours. */
    private static final Pattern NAME = Pattern.compile("(?i)\\b(column|key|table|constraint|index|field) (['\"])([\\w.]+)\\2");
    /** EclipseLink lists here what it bound. */
    private static final Pattern BOUND = Pattern.compile("(?s)(bind => \\[|parameters ?\\[).*?\\](?=\\s*$|\\R)");
    /** These say the bad value after a colon, without quotes. */
    private static final Set<String> OF_VALUES = Set.of("IllegalArgumentException", "NumberFormatException", "DateTimeException", "DateTimeParseException");
    private static final String GONE = "'…'";

    private Discretion() {}

    /** What a program of others says, without what it quotes. */
    static String of(String message) {
        if (message == null) return "";
        String kept = BOUND.matcher(message).replaceAll("$1…]");
        kept = VALUE_FOR_NAME.matcher(kept).replaceAll(GONE);
        kept = NAME.matcher(kept).replaceAll("$1 `$3`");
        return QUOTED.matcher(kept).replaceAll(GONE);
    }

    /** What was thrown, with its causes and where: the classes and the lines of our code and others', and of their words what is left. */
    static String story(Throwable thrown) {
        StringBuilder story = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = thrown; cause != null && told.add(cause); cause = cause.getCause()) {
            story.append(cause == thrown ? "" : "Caused by: ").append(cause.getClass().getName()).append(words(cause)).append('\n');
            for (StackTraceElement line : cause.getStackTrace()) story.append("\tat ").append(line).append('\n');
        }
        return story.toString();
    }

    private static String words(Throwable thrown) {
        if (thrown.getMessage() == null) return "";
        String said = OF_VALUES.contains(thrown.getClass().getSimpleName()) ? thrown.getMessage().replaceFirst("(?s): .*", ": …") : thrown.getMessage();
        return ": " + of(said);
    }
}
