package org.countersign.letter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where in a text the message answered to begins: "On Monday … wrote:", "Original message", a block of From, Sent, To, Subject; in the
 * languages people write and as the mail programs of the world put it (formats.md 3.8).
 */
final class QuoteReader {
    /** A longer line is nobody's reply marker; the patterns never see it. */
    static final int LONGEST_MARKER = 300;
    private static final int BROKEN_OVER = 4, SHORTEST_MARKER = 4;
    private static final Pattern REST_IS_QUOTED = Pattern.compile("(?iu)[-_—─=* ]{0,40}(?:original[- ]?(?:message|appointment|e-?mail)|forwarded message|reply message|mensaje original|mensaje reenviado|message d'origine|message original"
            + "|message transféré|ursprüngliche (?:nachricht|e-?mail)|original-?nachricht|weitergeleitete nachricht|mensagem (?:original|encaminhada|reencaminhada)|messaggio originale|messaggio inoltrato"
            + "|oorspronkelijk bericht|doorgestuurd bericht|(?:ursprungligt|vidarebefordrat) meddelande|(?:oprindelig|videresendt) meddelelse|(?:opprinnelig|videresendt) melding|alkuperäinen viesti"
            + "|wiadomość oryginalna|oryginalna wiadomość|treść przekazanej wiadomości|(?:исходное|пересылаемое|оригинальное) сообщение|původní zpráva|pôvodná správa|eredeti üzenet|mesaj original|orijinal ileti|iletilen ileti"
            + "|αρχικό μήνυμα|(?:原始|转发的?|轉寄的?)(?:邮件|郵件|信息)|元のメッセージ|転送されたメッセージ|(?:원본|전달된) 메시지|tin nhắn gốc|thư gốc)[-_—─=* :]{0,40}"
            + "|(?i:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht) ?:");
    private static final Pattern MARKED = Pattern.compile("[-_—─=*]{2,}.*|.*[-_—─=*]{2,}|.*:");
    private static final String WROTE = "(?:wrote|writes|a écrit|escribió|ha scritto|escreveu|schreef(?: het volgende)?|schrieb|skrev|skrifaði|kirjoitti|napisał(?:\\(?a\\)?)?|pisze|napsal(?:\\(?a\\)?)?|napísal(?:\\(?a\\)?)?"
            + "|írta|a scris|yazdı|şunu yazdı|έγραψε|пишет|написал(?:\\(?а\\)?)?|пише|написа|đã viết|写道|寫道|님이 작성|のメール|さんは書きました|menulis|sumulat)";
    private static final Pattern INTRODUCES = Pattern.compile("(?iu)(?:on|le|el|il|em|op|am|den|på|dňa|dne|w dniu|at|pe|în|a|vào|lúc|no dia|il giorno|ti|ma|to|ke|su|wt) .{4,280}?" + WROTE + "\\s?(?:\\(?a\\)?)?\\s?[:：]"
            + "|(?:am|op|den|på|w dniu) .{4,280} (?:schrieb|schreef|skrev|napisał\\S*) .{2,100}[:：]|.{2,200} (?:schreef|skrev|kirjoitti|schrieb|wrote|writes) .{4,100}[:：]"
            + "|\\S.{1,200}<[^<>\\s@]{1,64}@[^<>\\s]{1,190}>\\s?" + WROTE + "\\s?.{0,20}[:：]|(?=.*(?:\\d{1,2}[:.]\\d{2}|\\d{4})).{2,200}<[^<>\\s@]{1,64}@[^<>\\s]{1,190}>\\s?[:：]|(?:在|於|于) ?.{4,280}(?:写道|寫道)\\s?[:：]|\\d{4}[-/.年].{4,280}" + WROTE + "\\s?[:：]"
            + "|.{2,40}\\d{4}.{2,240}" + WROTE + "\\s?[:：]");
    /** Without any of these no line can introduce a quote, however it ends. */
    private static final Pattern MAY_INTRODUCE = Pattern.compile("(?iu)(?:on|le|el|il|em|op|am|den|på|dňa|dne|w dniu|at|pe|în|a|vào|lúc|no|ti|ma|to|ke|su|wt|在|於|于) ?.*|.*(?:\\d{4}|<\\S{1,80}@?).*|.* (?:schreef|skrev|kirjoitti|schrieb|wrote|writes) .*");
    static final String FROM = "from|de|von|da|van|od|från|fra|lähettäjä|от|від|ot|feladó|kimden|από|差出人|发件人|寄件者|寄件人|보낸 사람|từ|dari|expéditeur|mittente|remetente|pengirim";
    static final String DATE = "sent|date|enviado(?: el| em)?|fecha|data|gesendet|datum|envoyé|inviato|verzonden|skickat|sendt|dato|lähetetty|päivämäärä|wysłano|отправлено|дата|надіслано|odesláno|elküldve|dátum|gönderme(?: tarihi)?|gönderilen|tarih|στάλθηκε|ημερομηνία"
            + "|送信日時|日付|日時|发送时间|發送時間|日期|寄件日期|보낸 날짜|날짜|đã gửi|ngày|trimis";
    private static final Pattern HEADER_FROM = Pattern.compile("(?iu)[*>\\s]{0,4}(?:" + FROM + ")[*\\s\\u00a0]{0,4}[:：][*\\s\\u00a0]{0,4}\\S.*"), HEADER_DATE = Pattern.compile("(?iu)[*>\\s]{0,4}(?:" + DATE + ")[*\\s\\u00a0]{0,4}[:：][*\\s\\u00a0]{0,4}\\S.*");
    private static final Pattern OUTLOOK_RULE = Pattern.compile("[_\\-─—]{20,}");

    private static final Pattern NOTES_DATE = Pattern.compile("(?:Sent by: .{2,60})?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4} \\d{1,2}:\\d{2}(?::\\d{2})?(?: [AP]M)?(?: .{0,10})?");
    private static final List<String> NOTES_SUBJECT = List.of("subject", "asunto", "betreff", "thema", "objet", "assunto", "cc");

    private QuoteReader() {}

    /** How many lines say "On Monday … wrote:", clients break it over several; 0: none. */
    static int introduces(List<String> lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= BROKEN_OVER && at + count <= lines.size(); count++) {
            String line = lines.get(at + count - 1).strip();
            if (line.isEmpty() || line.startsWith(">")) return 0;
            joined.append(count > 1 ? " " : "").append(line);
            if (joined.length() > LONGEST_MARKER || count == 1 && !MAY_INTRODUCE.matcher(joined).matches()) return 0;
            boolean ends = joined.charAt(joined.length() - 1) == ':' || joined.charAt(joined.length() - 1) == '：';
            if (ends) return INTRODUCES.matcher(joined).matches() ? count : 0;
        }
        return 0;
    }

    /** From this line to the end all is another's. */
    static boolean restIsQuoted(List<String> lines, int at) {
        String line = lines.get(at).strip();
        if (line.isEmpty() || line.length() > LONGEST_MARKER) return false;
        return notes(lines, at) || marker(line) || OUTLOOK_RULE.matcher(line).matches() && at + 1 < lines.size() && headerBlock(lines, at + 1) || (at == 0 || !wordy(lines.get(at - 1))) && headerBlock(lines, at);
    }

    /** Older Lotus Notes: who, when, then "To", "cc" and "Subject" on lines of their own. */
    private static boolean notes(List<String> lines, int at) {
        if (at + 2 >= lines.size() || lines.get(at + 1).length() > 60 || !NOTES_DATE.matcher(lines.get(at + 1).strip()).matches()) return false;
        List<String> below = lines.subList(at + 2, Math.min(lines.size(), at + 14)).stream().map(line -> line.strip().toLowerCase(java.util.Locale.ROOT)).toList();
        return (below.contains("to") || below.contains("an") || below.contains("para") || below.contains("pour")) && below.stream().anyMatch(NOTES_SUBJECT::contains);
    }

    /** "Original message" and its like, with rules or a colon around it: a sentence about one is no marker. */
    static boolean marker(String line) { return line.length() >= SHORTEST_MARKER && MARKED.matcher(line).matches() && REST_IS_QUOTED.matcher(line).matches(); }

    /** A line that says who wrote, and below it one that says when. */
    static boolean headerBlock(List<String> lines, int at) {
        return fits(lines.get(at)) && (lines.get(at).indexOf(':') > 0 || lines.get(at).indexOf('：') > 0) && HEADER_FROM.matcher(lines.get(at).strip()).matches()
                && lines.subList(at + 1, Math.min(lines.size(), at + 5)).stream().anyMatch(line -> fits(line) && HEADER_DATE.matcher(line.strip()).matches());
    }

    private static boolean fits(String line) { return line.length() <= LONGEST_MARKER; }

    private static boolean wordy(String line) { return line.chars().anyMatch(Character::isLetterOrDigit); }
}
