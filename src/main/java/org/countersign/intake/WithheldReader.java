package org.countersign.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of free text what an office must not hold: what writers volunteer of their own immigration or citizenship status or of their
 * family's, and identity numbers (domain.md 7.6, features.md 95). Opinions about others stay as they are: only what somebody says of
 * themselves or of their own is withheld, in English and Spanish.
 */
public final class WithheldReader {
    static final String STATUS = "[status withheld]";
    static final String NUMBER = "[number withheld]";

    private static final String OWN = "(?:mother|father|mom|mum|dad|parents?|wife|husband|spouse|partner|fianc[eé]e?|sons?|daughters?|child(?:ren)?|kids?|brothers?|sisters?|family|cousins?"
            + "|aunts?|uncles?|grand(?:mother|father|parents?|son|daughter)|in-laws?|boyfriend|girlfriend|roommates?)";
    private static final String WHO = "\\b(?:I|we|my (?:own |whole |older |younger )?" + OWN + ")";
    private static final String BE = "(?: ?['’](?:m|re|s)| (?:am|are|is|was|were|(?:have|has|had) been))";
    /** However often: it gives nothing back, and so needs no more room for a thousand of them than for one. */
    private static final String STILL = "(?: (?:an?|not|still|also|both|all|currently|now|here|living|one of those|one of the)\\b)*+";
    private static final String LAND = "(?:the )?(?:U\\.?S\\.?A?\\.?|United States(?: of America)?|America)(?!\\w)";
    private static final String STATE = " (?:undocumented(?: (?:immigrants?|migrants?|workers?|students?|persons?|people|aliens?))?|unauthorized immigrants?|(?:illegal|legal|unlawful) (?:immigrants?|aliens?|migrants?)"
            + "|illegally(?: in (?:this|the) country)?|in (?:this|the) country (?:illegally|legally|without papers)|illegal(?! to\\b)|without (?:any )?papers|out of status|naturalized(?: citizens?)?"
            + "|(?:U\\.?S\\.?|American|United States) citizens?|citizens? of " + LAND + "|citizens?(?! of\\b)|non-?citizens?|(?:lawful |legal )?permanent residents?|resident aliens?|foreign nationals?"
            + "|green ?card holders?|(?:daca|tps|visa) (?:recipients?|holders?)|dreamers?|refugees?|asylees?|asylum seekers?|immigrants?|on (?:an? )?(?:daca|tps|(?:[A-Z]-?\\d[A-Z]?|work|student|tourist) visa))\\b";
    private static final String PAPERS = "(?:legal |immigration |valid )?(?:papers|documents|status|green ?card|work permit|daca|tps|visa)";
    private static final List<Pattern> STATUSES = List.of(
            said(WHO + BE + STILL + STATE),
            said(WHO + "(?: do| does| did)?(?: not|n['’]t) have(?: any| a| our| my)? " + PAPERS + "\\b"),
            said(WHO + " (?:have|has|had|got)(?: no| an?| my| our)? (?:legal |immigration )?(?:papers|status|green ?card|work permit|daca|tps|(?:[A-Z]-?\\d[A-Z]?|work|student|tourist) visa)\\b"),
            said(WHO + " (?:overstayed(?: (?:my|our|an?|his|her|their))? visas?|(?:came|entered|crossed|got)(?: here| over| in)?(?: the border)?(?: into " + LAND + ")? (?:illegally|without papers))\\b"),
            said("\\bmy (?:visa|green ?card|work permit|daca|tps|asylum (?:case|claim)|citizenship)(?: has| is| was| were)? (?:expired|expires|run out|denied|pending|revoked|approved)\\b"),
            said("\\b(?:yo )?(?:no )?(?:soy|somos)(?: un| una)? (?:indocumentad[oa]s?|ilegal(?:es)?|ciudadan[oa]s? (?:estadounidenses?|american[oa]s?|de (?:los )?(?:Estados Unidos|EE\\.? ?UU\\.?))|ciudadan[oa]s?(?! de)"
                    + "|residentes? (?:legal(?:es)?|permanentes?)|refugiad[oa]s?|asilad[oa]s?|inmigrantes?|beneficiari[oa]s? de daca)(?!\\w)"),
            said("\\b(?:yo )?(?:estoy|estamos)(?: aquí| en el país)*+(?: de)? (?:ilegal(?:es|mente)?|indocumentad[oa]s?|sin papeles)(?!\\w)"),
            said("\\b(?:no )?(?:tengo|tenemos)(?: la| mis| un| una)? (?:papeles|documentos migratorios|estatus(?: legal| migratorio)?|daca|tps|tarjeta verde|green ?card|visa(?: de \\w+)?|residencia permanente)(?!\\w)"),
            said("\\bmis? (?:madre|mamá|padres?|papás?|esposo|esposa|marido|mujer|hij[oa]s?|herman[oa]s?|familia|prim[oa]s?|tí[oa]s?|abuel[oa]s?|novi[oa])(?: no)? "
                    + "(?:(?:es|son|está|están)(?: un| una| aquí)? (?:indocumentad[oa]s?|ilegal(?:es|mente)?|sin papeles|refugiad[oa]s?|ciudadan[oa]s?(?! de))|tienen? papeles)(?!\\w)"));
    private static final List<Pattern> NUMBERS = List.of(said("\\bA[- #]?\\d{8,9}\\b"), said("\\bA[- #]?\\d{3}[- ]\\d{3}[- ]\\d{3}\\b"), said("(?<![\\d-])(?!000|666)\\d{3}-\\d{2}-\\d{4}(?![\\d-])"),
            said("\\b(?:ssn|itin|social security(?: (?:number|no\\.?|#))?|seguro social)(?: is|:| es|#)*+\\s*+\\d{3}[- ]?\\d{2}[- ]?\\d{4}\\b"));

    /** A text without any of these, in small letters, says nothing of the kind: most texts are done at a glance. */
    private static final List<String> SIGNS = List.of("document", "legal", "unlawful", "unauthorized", "citizen", "ciudadan", "papers", "papeles", "migra", "alien", " visa", "green card", "greencard",
            "tarjeta verde", "daca", " tps", "permanent", "refug", "asyl", "asilad", "status", "naturaliz", "work permit", "foreign national", "dreamer", "the border");
    private static final int SHORTEST_NUMBER = 8;

    private WithheldReader() {}

    /**
     * The text as it may be kept.
     *
     * @param some whether anything was taken out
     */
    public record Withheld(String text, boolean some) {}

    /** @param text null: nothing was written */
    public static Withheld read(String text) {
        if (text == null) return new Withheld(null, false);
        String kept = text;
        if (hasLongNumber(text)) for (Pattern number : NUMBERS) kept = without(number, kept, NUMBER);
        String small = text.toLowerCase(Locale.ROOT);
        if (SIGNS.stream().anyMatch(small::contains)) for (Pattern status : STATUSES) kept = without(status, kept, STATUS);
        return new Withheld(kept, !kept.equals(text));
    }

    /** Digits with nothing or single signs between them, as many as the shortest identity number has. */
    private static boolean hasLongNumber(String text) {
        int digits = 0, gap = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            gap = digit ? 0 : gap + 1;
            digits = digit ? digits + 1 : gap > 1 ? 0 : digits;
            if (digits == SHORTEST_NUMBER) return true;
        }
        return false;
    }

    private static String without(Pattern said, String text, String instead) {
        Matcher found = said.matcher(text);
        return found.find() ? found.replaceAll(Matcher.quoteReplacement(instead)) : text;
    }

    private static Pattern said(String words) { return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE); }
}
