package org.countersign.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A structured header such as Content-Type or Content-Disposition: a word and its parameters (RFC 2045, and RFC 2231 for cut and encoded ones).
 *
 * @param type in lower case, such as "text/plain" or "attachment"
 */
public record ContentType(String type, Map<String, String> parameters) {
    private static final int MOST_PARAMETERS = 100;

    public static ContentType read(String value) {
        String type = value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = value.indexOf(';');
        while (at >= 0 && at < value.length() && parameters.size() < MOST_PARAMETERS) at = parameter(value, at + 1, parameters);
        return new ContentType(type, parameters);
    }

    public Optional<String> parameter(String name) {
        if (parameters.containsKey(name)) return Optional.of(parameters.get(name));
        if (parameters.containsKey(name + "*")) return Optional.of(extended(parameters.get(name + "*")));
        StringBuilder joined = new StringBuilder();
        boolean encoded = parameters.containsKey(name + "*0*");
        for (int i = 0; ; i++) {
            String plain = parameters.get(name + "*" + i), piece = plain == null ? parameters.get(name + "*" + i + "*") : plain;
            if (piece == null) break;
            joined.append(piece);
        }
        if (joined.isEmpty()) return Optional.empty();
        return Optional.of(encoded ? extended(joined.toString()) : joined.toString());
    }

    public boolean is(String start) { return type.startsWith(start); }

    /** Reads one, puts it, and tells where the semicolon behind it stands. */
    private static int parameter(String value, int from, Map<String, String> parameters) {
        int equals = value.indexOf('=', from), semicolon = value.indexOf(';', from);
        if (equals < 0 || semicolon >= 0 && semicolon < equals) return semicolon;
        String name = value.substring(from, equals).strip().toLowerCase(Locale.ROOT);
        int at = equals + 1;
        while (at < value.length() && Character.isWhitespace(value.charAt(at))) at++;
        StringBuilder text = new StringBuilder();
        if (at < value.length() && value.charAt(at) == '"') {
            for (at++; at < value.length() && value.charAt(at) != '"'; at++) {
                if (value.charAt(at) == '\\' && at + 1 < value.length()) at++;
                text.append(value.charAt(at));
            }
            parameters.putIfAbsent(name, text.toString());
            at = value.indexOf(';', at);
        } else {
            int end = value.indexOf(';', at);
            text.append(value, at, end < 0 ? value.length() : end);
            parameters.putIfAbsent(name, text.toString().strip());
            at = end;
        }
        return at;
    }

    /** {@code utf-8''caf%C3%A9}. */
    private static String extended(String value) {
        String[] parts = value.split("'", 3);
        byte[] text = (parts.length == 3 ? parts[2] : value).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length; at++) {
            int high = text[at] == '%' && at + 2 < text.length ? Character.digit(text[at + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text[at + 2], 16);
            bytes.write(low < 0 ? text[at] : high << 4 | low);
            if (low >= 0) at += 2;
        }
        return Lettering.read(bytes.toByteArray(), parts.length == 3 ? parts[0] : null);
    }
}
