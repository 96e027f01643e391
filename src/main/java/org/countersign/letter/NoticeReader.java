package org.countersign.letter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What employers and mail systems add to every message, in the languages of their lawyers: confidentiality notices and pleas for trees below,
 * warnings that a message came from outside above. Only whole paragraphs at the edge, and only where they say so plainly.
 */
final class NoticeReader {
    private static final int SHORTEST = 80, LONGEST = 6_000, MOST = 20;
    private static final Pattern SECRET = Pattern.compile("(?iu)confiden|privileg|vertrauli|vertrouwelijk|riservat|konfiden|poufn|конфиденциал|fortrolig|luottamuksell|bizalmas|důvěrn|dôvern|gizli|εμπιστευτικ|机密|保密|機密|disclaimer|haftungsausschluss|aviso legal|avis de");
    private static final Pattern MESSAGE = Pattern.compile("(?iu)message|e-?mail|\\bmail\\b|transmission|communication|mensaje|mensagem|correo|courriel|nachricht|bericht|messaggio|wiadomo|сообщени|письм|meddela|meddele|viesti|üzenet|zpráv|správ|ileti|e-posta|μήνυμα|邮件|郵件|メール|메일");
    private static final Pattern MEANT_FOR = Pattern.compile("(?iu)intended|recipient|addressee|delet|destinat|destinée?|supprim|elimin|borr|bestimmt|empfänger|lösch|bestemd|verwijder|odbiorc|adresat|usuń|удал|получател|mottag|modtag|vastaanotta|címzett|příjemc|prijímat|alıcı|παραλήπτ|收件人|删除|宛先|수신");
    /** And what a letter about secrets does not say: that whoever got it by mistake must not use it. */
    private static final Pattern FORBIDS = Pattern.compile("(?iu)in error|by mistake|unauthori[sz]ed|prohibit|sole(?:ly)? |exclusive|if you (?:are|have|received)|irrtüm|versehentlich|verboten|nicht (?:gestattet|der richtige)|erreur|interdit|exclusiv|por error|por engano|prohíb|prohib|proib"
            + "|per errore|vietat|vergissing|abusievelijk|verboden|misstag|förbj|fejl|feil|forbud|kiellet|vahingossa|omył|błęd|zabron|ошиб|запрещ|omyl|zakáz|téved|tilos|hata|yasak|λάθος|απαγορ|错误|误收|禁止|誤");
    private static final Pattern TREES = Pattern.compile("(?iu)(?:please )?consider (?:the environment|your environmental).{0,120}|(?:please )?(?:think|consider) before (?:you )?print.{0,120}|antes de imprimir.{0,160}|pensez à l.environnement.{0,120}|.{0,40}bitte .{0,40}umwelt.{0,80}");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("(?iu)(?:to |click here to |if you (?:no longer|do not|don.t) (?:wish|want) .{0,80})?(?:unsubscribe|stop receiving|update your (?:email )?preferences).{0,200}"
            + "|this (?:e-?mail|message) was sent (?:to|by|via|through|using) .{2,200}|you (?:are receiving|received) this (?:e-?mail|message) because .{2,200}|sent (?:via|through|using) (?:action ?network|everyaction|votervoice|quorum|change\\.org|.{2,40}(?:advocacy|campaign)).{0,80}");
    private static final Pattern OUTSIDE = Pattern.compile("(?iu)\\W{0,6}(?:caution|warning|external(?: e-?mail| message| sender)?|attention|note|notice|be careful|think before you click|achtung|vorsicht|attenzione|précaution|cuidado|advertencia)\\b.{0,400}"
            + "|.{0,40}(?:originated|came|was sent|is|comes) from (?:an? )?(?:outside|external|an? unknown|someone outside).{0,300}|you don.t often get e-?mail from .{0,200}|.{0,60}do not click (?:on )?(?:any )?links.{0,300}");
    private static final Pattern TELLS_OUTSIDE = Pattern.compile("(?iu)outside|external|extern|unknown sender|do not (?:click|open)|don.t often get");

    private NoticeReader() {}

    /** Takes them away from both ends. */
    static void drop(List<String> lines) {
        int dropped = 0;
        for (int from = lastParagraph(lines, lines.size()); from >= 0 && dropped++ < MOST && below(lines.subList(from, lines.size())); from = lastParagraph(lines, lines.size())) {
            lines.subList(from, lines.size()).clear();
        }
        for (dropped = 0; !lines.isEmpty() && dropped < MOST; dropped++) {
            int to = firstParagraph(lines);
            if (to >= lines.size() || !above(lines.subList(0, to))) return;
            lines.subList(0, to).clear();
        }
    }

    /** Where the last paragraph begins; -1: there are no words. */
    private static int lastParagraph(List<String> lines, int to) {
        int at = to - 1;
        while (at >= 0 && rule(lines.get(at))) at--;
        if (at < 0) return -1;
        while (at > 0 && !rule(lines.get(at - 1))) at--;
        while (at > 0 && !lines.get(at - 1).isBlank() && rule(lines.get(at - 1))) at--;
        return at;
    }

    private static int firstParagraph(List<String> lines) {
        int at = 0;
        while (at < lines.size() && rule(lines.get(at))) at++;
        while (at < lines.size() && !rule(lines.get(at))) at++;
        return at;
    }

    private static boolean rule(String line) { return line.isBlank() || line.chars().noneMatch(Character::isLetterOrDigit); }

    private static boolean below(List<String> paragraph) {
        if (paragraph.stream().mapToInt(String::length).sum() > LONGEST) return false;
        String words = joined(paragraph);
        return TREES.matcher(words).matches() || UNSUBSCRIBE.matcher(words).matches()
                || words.length() >= SHORTEST && SECRET.matcher(words).find() && MESSAGE.matcher(words).find() && MEANT_FOR.matcher(words).find() && FORBIDS.matcher(words).find();
    }

    private static boolean above(List<String> paragraph) {
        if (paragraph.stream().mapToInt(String::length).sum() > LONGEST) return false;
        String words = joined(paragraph);
        return words.length() <= 600 && OUTSIDE.matcher(words).matches() && TELLS_OUTSIDE.matcher(words).find();
    }

    private static String joined(List<String> lines) { return String.join(" ", lines).replaceAll("\\s+", " ").strip().replaceAll("^[\\W_]{3,}", "").strip(); }
}
