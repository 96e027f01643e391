package org.countersign.outbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.countersign.http.Json;
import org.countersign.platform.Refused;
import org.countersign.platform.Words;

/**
 * Why a mail server could not be used, for people: what is wrong and what to do about it.
 *
 * @param key of the words @param values text alone
 */
public record Mishap(String key, List<String> values) {
    private static final int LONGEST = 200, KEPT = 900;

    private Mishap(String key, String... values) { this(key, List.of(values)); }

    public static Mishap of(Refused no) { return new Mishap(no.key(), java.util.Arrays.stream(no.values()).map(String::valueOf).toList()); }

    /** @param server null: it was not known yet */
    public static Mishap of(Throwable thrown, MailServer server) {
        if (thrown instanceof Refused no) return of(no);
        if (server == null || thrown instanceof RuntimeException) return new Mishap("mishap.unforeseen", said(thrown));
        String place = server.host() + ":" + server.port();
        List<Throwable> causes = causes(thrown);
        for (Throwable cause : causes) {
            if (cause instanceof Refused no) return of(no);
            if (cause instanceof Trust.Unknown unknown) return new Mishap("mishap.certificate", server.host(), unknown.fingerprint());
            if (cause instanceof SenderRefused refused) return new Mishap("mishap.sender", refused.from(), said(refused));
            if (cause instanceof UnknownHostException) return new Mishap("mishap.host", server.host());
            if (cause instanceof SocketTimeoutException) return new Mishap("mishap.timeout", place);
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) return new Mishap("mishap.refused", place);
            if (cause instanceof AuthenticationFailedException) return new Mishap(server.login().token() ? "mishap.token" : "mishap.login", String.valueOf(server.login().user()), said(cause));
            if (cause instanceof FolderNotFoundException folder) return new Mishap("mishap.folder", folder.getFolder() == null ? "" : folder.getFolder().getFullName());
        }
        String all = causes.stream().map(Mishap::said).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        if (all.contains("server identity") || all.contains("no subject alternative") || all.contains("no name matching")) return new Mishap("mishap.identity", server.host());
        if (causes.stream().anyMatch(SSLException.class::isInstance) || all.contains("could not convert socket to tls")) return new Mishap("mishap.tls", place, said(causes.get(causes.size() - 1)));
        if (all.contains("starttls")) return new Mishap("mishap.starttls", place);
        return new Mishap("mishap.other", place, said(causes.get(causes.size() - 1)));
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable at = thrown; at != null && !causes.contains(at); at = at.getCause() != null ? at.getCause() : at instanceof MessagingException mail ? mail.getNextException() : null) causes.add(at);
        return causes;
    }

    /** Somebody else's words: on one line, and not too many. */
    static String said(Throwable thrown) { return line(thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage()); }

    static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    public String in(Locale locale) { return Words.in(locale).say(key, values.toArray()); }

    /** As a column keeps it. */
    public String written() {
        List<String> all = new ArrayList<>(List.of(key));
        all.addAll(values);
        String written = Json.of(all).toString();
        return written.length() <= KEPT ? written : new Mishap(key).written();
    }

    /** What {@link #written} wrote. */
    public static Mishap read(String written) {
        List<String> all = Json.readArray(written).getValuesAs(jakarta.json.JsonString.class).stream().map(jakarta.json.JsonString::getString).toList();
        return new Mishap(all.get(0), all.subList(1, all.size()));
    }
}
