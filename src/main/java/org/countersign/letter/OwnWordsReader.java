package org.countersign.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the sender wrote themselves: the text without quoted lines, the message answered to, the signature and what a mail program or an
 * employer adds below and above (formats.md 3.8).
 */
public final class OwnWordsReader {
    private static final Pattern SIGNATURE = Pattern.compile("-- ?|[—–]");
    private static final Pattern DEVICE = Pattern.compile("(?iu)sent (?:from|via|on|with|using) (?:my|the|an?) [^.,!?]{2,80}|sent (?:from|with) \\S{2,40}(?: \\S{2,40})?(?: for \\S{2,40})?|(?:get|download) outlook for .{2,60}|(?:obtener|obter o|scarica|télécharger|holen sie sich|pobierz|ottieni) outlook .{2,60}|sent (?:from|with) (?:mail|\\[?proton ?mail)\\b.{0,100}"
            + "|enviado (?:desde|do) (?:mi|meu|o) .{2,80}|envoyé (?:de|depuis) mon .{2,80}|von (?:meinem|unterwegs) .{2,60}gesendet|gesendet (?:von|mit) .{2,80}|inviato da(?:l mio)? .{2,60}|verzonden (?:vanaf|met) .{2,60}"
            + "|skickat från min .{2,60}|sendt fra min .{2,60}|lähetetty .{2,30}|wysłane z .{2,60}|отправлено (?:с|из) .{2,60}|从我的.{2,30}发送|发自我的.{2,30}|iPhoneから送信|나의 .{2,20}에서 보냄|gửi từ .{2,40}|this email has been checked for viruses.{0,120}");
    private static final Pattern NAMED = Pattern.compile("[-–—]\\s?\\p{Lu}[\\p{L}.'’-]{0,30}(?: \\p{Lu}?[\\p{L}.'’-]{1,30}){0,3}");
    private static final Pattern LIST_RULE = Pattern.compile("_{20,}|-{30,}");
    private static final int LIST_FOOTER = 5;
    /** No letter is longer; what stands below is one line to us. */
    private static final int MOST_LINES = 20_000;

    private OwnWordsReader() {}

    /** What is said, and the block below it that says who says so. @param signature empty: none */
    record Own(String words, String signature) {}

    public static String read(String text) { return split(text, "").words(); }

    /** @param writer as the letter is signed above, in its From; "": not known */
    static Own split(String text, String writer) {
        List<String> lines = List.of(text.split("\n", MOST_LINES)), own = new ArrayList<>(), signature = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.startsWith(">")) continue;
            int introduced = QuoteReader.introduces(lines, at);
            if (QuoteReader.restIsQuoted(lines, at) || introduced > 0 && !quotedAt(lines, at + introduced)) break;
            if (introduced > 0) at += introduced - 1;
            else if (SIGNATURE.matcher(lines.get(at)).matches() && (!own.isEmpty() || signatureEnd(lines, at) < lines.size() - 1)) {
                int end = signatureEnd(lines, at);
                if (signature.isEmpty()) lines.subList(at + 1, end + 1).forEach(each -> signature.add(each.strip()));
                at = end;
            } else own.add(lines.get(at).stripTrailing());
        }
        dropFooters(own);
        NoticeReader.drop(signature);
        if (signature.isEmpty()) signature.addAll(SignOffReader.takeFrom(own, writer));
        dropFooters(own);
        return new Own(String.join("\n", own).strip().replaceAll("\n{3,}", "\n\n"), String.join("\n", signature).strip());
    }

    private static void dropFooters(List<String> own) {
        for (int before = -1; before != own.size();) {
            before = own.size();
            while (!own.isEmpty() && saysNothing(own.get(own.size() - 1))) own.remove(own.size() - 1);
            listFooter(own);
            NoticeReader.drop(own);
        }
    }

    /** Mailing lists put their name under a rule. */
    private static void listFooter(List<String> own) {
        for (int at = own.size() - 1; at > 0 && at >= own.size() - LIST_FOOTER; at--) {
            if (!LIST_RULE.matcher(own.get(at).strip()).matches()) continue;
            own.subList(at, own.size()).clear();
            return;
        }
    }

    /** Whether the first line with words from there is a quoted one. */
    private static boolean quotedAt(List<String> lines, int at) {
        return lines.subList(at, lines.size()).stream().filter(line -> !line.isBlank()).findFirst().map(line -> line.strip().startsWith(">")).orElse(false);
    }

    /** The signature reaches to the end, or to the quotes below it. */
    private static int signatureEnd(List<String> lines, int at) {
        while (at + 1 < lines.size() && !lines.get(at + 1).strip().startsWith(">") && QuoteReader.introduces(lines, at + 1) == 0 && !QuoteReader.restIsQuoted(lines, at + 1)) at++;
        return at;
    }

    /** Blank, a rule above what was cut off, the name of a device, or a name behind a dash. */
    private static boolean saysNothing(String line) {
        String words = line.strip();
        return words.isEmpty() || words.chars().allMatch(c -> c == '_' || c == '-' || c == '*' || c == '=') || words.length() <= QuoteReader.LONGEST_MARKER && (DEVICE.matcher(words).matches() || NAMED.matcher(words).matches());
    }
}
