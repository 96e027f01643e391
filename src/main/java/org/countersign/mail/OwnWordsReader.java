package org.countersign.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the sender wrote themselves: the text without quoted lines, the message answered to, and the signature (formats.md 3.8). */
final class OwnWordsReader {
    /** A longer line is nobody's reply marker; the patterns never see it. */
    private static final int LONGEST_MARKER = 300;
    private static final Pattern REST_IS_QUOTED = Pattern.compile("(?i)[-_]{2,20} ?(original message|original appointment|forwarded message|mensaje original|mensaje reenviado"
            + "|message d'origine|ursprüngliche nachricht) ?[-_]{0,20}|begin forwarded message:");
    private static final Pattern MAY_INTRODUCE = Pattern.compile("(?i)(on|el|le|am) ");
    private static final Pattern INTRODUCES = Pattern.compile("(?i)(on|el|le|am) .{4,280}(wrote|escribió|a écrit|schrieb)\\s?:|(on|el|le|am) .{4,280} schrieb .{2,100}:");
    private static final Pattern HEADER_FROM = Pattern.compile("(?i)\\*?(from|de|von):\\*? .+"), HEADER_DATE = Pattern.compile("(?i)\\*?(sent|date|enviado|fecha|gesendet):\\*? .+");
    private static final Pattern SIGNATURE = Pattern.compile("-- ?");
    private static final Pattern DEVICE = Pattern.compile("(?i)sent (from|via|on) (my|the) .{2,80}|sent from \\S+ for (ios|android)|get outlook for .{2,60}|enviado desde mi .{2,80}");

    private OwnWordsReader() {}

    static String read(String text) {
        List<String> lines = List.of(text.split("\n", -1)), own = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.startsWith(">")) continue;
            int introduced = introduces(lines, at);
            if (restIsQuoted(lines, at) || introduced > 0 && !quotedAt(lines, at + introduced)) break;
            if (introduced > 0) at += introduced - 1;
            else if (SIGNATURE.matcher(lines.get(at)).matches()) at = signatureEnd(lines, at);
            else own.add(lines.get(at).stripTrailing());
        }
        while (!own.isEmpty() && saysNothing(own.get(own.size() - 1))) own.remove(own.size() - 1);
        return String.join("\n", own).strip().replaceAll("\n{3,}", "\n\n");
    }

    /** How many lines say "On Monday … wrote:", clients break it over up to three; 0: none. */
    private static int introduces(List<String> lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= 3 && at + count <= lines.size(); count++) {
            joined.append(count > 1 ? " " : "").append(lines.get(at + count - 1).strip());
            if (joined.length() > LONGEST_MARKER || !MAY_INTRODUCE.matcher(joined).lookingAt()) return 0;
            if (INTRODUCES.matcher(joined).matches()) return count;
        }
        return 0;
    }

    private static boolean restIsQuoted(List<String> lines, int at) {
        String line = lines.get(at).strip();
        if (line.length() > LONGEST_MARKER) return false;
        return REST_IS_QUOTED.matcher(line).matches() || HEADER_FROM.matcher(line).matches() && (at == 0 || !wordy(lines.get(at - 1))) && datedBelow(lines, at);
    }

    private static boolean wordy(String line) { return line.chars().anyMatch(Character::isLetterOrDigit); }

    private static boolean datedBelow(List<String> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + 4)).stream().anyMatch(line -> line.length() <= LONGEST_MARKER && HEADER_DATE.matcher(line.strip()).matches());
    }

    /** Whether the first line with words from there is a quoted one. */
    private static boolean quotedAt(List<String> lines, int at) {
        return lines.subList(at, lines.size()).stream().filter(line -> !line.isBlank()).findFirst().map(line -> line.strip().startsWith(">")).orElse(false);
    }

    /** The signature reaches to the end, or to the quotes below it. */
    private static int signatureEnd(List<String> lines, int at) {
        while (at + 1 < lines.size() && !lines.get(at + 1).strip().startsWith(">") && introduces(lines, at + 1) == 0) at++;
        return at;
    }

    /** Blank, a rule above what was cut off, or the name of a device. */
    private static boolean saysNothing(String line) {
        return line.isBlank() || line.strip().chars().allMatch(c -> c == '_') || line.length() <= LONGEST_MARKER && DEVICE.matcher(line.strip()).matches();
    }
}
