package org.countersign.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks a text: rather too much than too little, for a person reads what is left before anybody else does. What it cannot know, such as a neighbour's bare first name,
 * that person must see.
 */
public final class MaskReader {
    /** A hyphen and what is typed for one: hard hyphens, figure dashes, en and em dashes, minus. */
    private static final String DASH = "\\-\\u2010-\\u2015\\u2212", PARTED = "[\\s./" + DASH + "]{1,3}";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*+", TYPES = "(?:Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Terrace|Ter|Circle|Cir|Way|Highway|Hwy|Parkway|Pkwy|Square|Sq|Trail|Trl|Turnpike|Tpke|Alley|Row|Plaza)";
    /** What is read as far as it goes gives nothing back (the second plus), and a run is begun at its first sign only: a text of millions of signs is read in one run, whoever wrote it. */
    private static final Pattern EMAIL = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++"
                    + "|(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}._+-]++\\s*+[(\\[]\\s*+at\\s*+[)\\]]\\s*+[\\p{L}\\p{N}-]++(?:\\s*+(?:\\.|[(\\[]\\s*+dot\\s*+[)\\]])\\s*+[\\p{L}\\p{N}-]++)++", Pattern.CASE_INSENSITIVE),
            LINK = Pattern.compile("(?:https?://|www\\.)\\S*[\\p{L}\\p{N}/]", Pattern.CASE_INSENSITIVE), HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_]{2,}+"),
            IDENTITY = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\d{3}[" + DASH + "]\\d{2}[" + DASH + "]\\d{4}|A[" + DASH + "]?\\d{8,9}|A\\d{3}[" + DASH + "]\\d{3}[" + DASH + "]\\d{3})(?!\\d)"),
            PHONE = Pattern.compile("(?<![\\p{L}\\p{N}-])(?:\\+\\d[\\d ()./" + DASH + "]{7,17}\\d|(?:1[ ." + DASH + "]?)?\\(?\\d{3}\\)?(?:" + PARTED + ")?\\d{3}" + PARTED + "\\d{4}|\\d{3}[\\s/" + DASH + "]{1,3}\\d{7}|\\d{3}[.\\-\\u2010\\u2011]\\d{4}|\\d{10})"
                    + "(?![\\p{N}-])(?:\\s*+(?:x|ext\\.?|extension)\\s*+\\d{1,6})?", Pattern.CASE_INSENSITIVE),
            LONG_NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}$.,-])\\d{8,}+(?!\\p{N})"),
            ADDRESS = Pattern.compile("(?<![\\p{L}\\p{N}])\\d{1,6}(?:[" + DASH + "]\\d{1,4})?[A-Za-z]?,?\\s++(?:(?:[NSEW]|North|South|East|West)\\.?\\s++)?(?:[\\p{L}\\d][\\p{L}\\d'’.-]*+\\s++){1,4}?" + TYPES
                    + "(?![\\p{L}\\p{N}])\\.?(?:\\s*+(?:,\\s*+)?+(?:(?:Apt|Apartment|Unit|Suite|Ste|Floor|Fl|Room|Rm)\\.?\\s*+(?:#\\s*+)?+|#\\s*+)[\\p{L}\\d-]{1,6})?(?:\\s*+(?:,\\s*+)?+"
                    + NAME + "(?:\\s" + NAME + ")?,?\\s++[A-Z]{2}\\s++\\d{5}(?:-\\d{4})?)?", Pattern.CASE_INSENSITIVE),
            CALLE = Pattern.compile("(?<![\\p{L}])(?:Calle|Avenida|Avda\\.?|Paseo|Camino)\\s++(?:[\\p{L}'’.]++\\s++){0,4}?(?:#|n\\.?[º°]|núm\\.?|número)?+\\s*+\\d{1,6}(?![\\p{N}])", Pattern.CASE_INSENSITIVE),
            BOX = Pattern.compile("(?<![\\p{L}])(?:P\\.?\\s?O\\.?\\s*+Box|Apartado)\\s++\\d++", Pattern.CASE_INSENSITIVE), ZIP = Pattern.compile("(?<![\\p{N}$])\\d{5}-\\d{4}(?!\\d)|(?<=\\b[A-Z]{2}\\s)\\d{5}(?!\\d)"),
            INTRODUCED = Pattern.compile("(?<=\\b(?:[Mm]y name is|[Mm]e llamo|[Mm]i nombre es|MY NAME IS|[Nn]ame:|[Nn]ombre:)\\s)" + NAME + "(?:\\s++" + NAME + "){0,3}"),
            PRESENTED = Pattern.compile("(?<=\\b(?:I am|I'm|I’m|[Tt]his is|[Ss]oy|[Ss]igned,?|[Ff]irmado,?)\\s)" + NAME + "(?:\\s++" + NAME + "){1,3}"),
            TITLED = Pattern.compile("(?<![\\p{L}])(?:Mrs?|Ms|Mx|Dr|Sra?|Srta|Señora?|Don|Doña|Rev|Prof)\\.?\\s++(?!Mayor|Alcalde|Alcaldesa|President|Speaker|Council|Concej)" + NAME + "(?:\\s++" + NAME + ")?"),
            CLOSING = Pattern.compile("(?im)^\\h*+(?:(?:yours |very )?(?:sincerely|truly|respectfully)(?: yours)?|(?:(?:best|kind|warm) )?regards|best|thank you|thanks|cheers|atentamente|saludos(?: cordiales)?|gracias|cordialmente|respetuosamente)\\h*+[,.!]?+\\h*+\\R(?<who>(?:\\s*+\\S.{0,60}+(?:\\R|$)){1,3})");

    private static final java.util.Set<String> PARTICLES = java.util.Set.of("de", "la", "el", "le", "da", "do", "di", "du", "al", "of", "the", "and", "for", "von", "van", "der", "den", "del", "las", "los", "dos", "das", "ten", "ter", "bin", "ibn");

    /** Longer than what is masked as one, but for links. */
    private static final int UNSURE = 400;

    private MaskReader() {}

    /** @param text null: none */
    public static String mask(String text, Known known, Marks marks) {
        if (text == null) return "";
        String masked = Spelling.apart(Spelling.readable(text));
        for (String email : known.emails()) masked = known.spelled(email).matcher(masked).replaceAll(literal(marks.email()));
        for (String phone : known.phones()) masked = known.dialled(phone).matcher(masked).replaceAll(literal(marks.phone()));
        masked = Spelling.composed(masked);
        masked = EMAIL.matcher(masked).replaceAll(literal(marks.email()));
        masked = LINK.matcher(masked).replaceAll(literal(marks.link()));
        masked = HANDLE.matcher(masked).replaceAll(literal(marks.name()));
        masked = IDENTITY.matcher(masked).replaceAll(literal(marks.number()));
        masked = PHONE.matcher(masked).replaceAll(literal(marks.phone()));
        masked = LONG_NUMBER.matcher(masked).replaceAll(literal(marks.number()));
        for (Pattern place : new Pattern[] {BOX, ZIP, CALLE, ADDRESS}) masked = place.matcher(masked).replaceAll(literal(marks.address()));
        masked = Spelling.apart(masked);
        for (String street : known.streets()) masked = known.spelled(street).matcher(masked).replaceAll(literal(marks.address()));
        masked = Spelling.composed(masked);
        masked = CLOSING.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(found.group().substring(0, found.group().length() - found.group(1).length()) + marks.name()));
        for (Pattern said : new Pattern[] {INTRODUCED, PRESENTED, TITLED}) masked = said.matcher(masked).replaceAll(literal(marks.name()));
        masked = Spelling.apart(masked);
        for (String name : known.organisations()) masked = name(name, known, masked, marks);
        for (String name : known.names()) if (!PARTICLES.contains(name)) masked = known.isUnread() && !isParticle(name) ? known.spelled(name).matcher(masked).replaceAll(literal(marks.name())) : name(name, known, masked, marks);
        return Spelling.composed(masked).replaceAll("(" + Pattern.quote(marks.name()) + ")(?:[\\s,]*+" + Pattern.quote(marks.name()) + ")++", "$1");
    }

    /** The same of its beginning. Where that ends is not known to be masked, half of an address perhaps, so it is left off. @param most of its signs are read */
    public static String beginning(String text, int most, Known known, Marks marks) {
        if (text == null || text.codePointCount(0, text.length()) <= most) return mask(text, known, marks);
        String masked = mask(text.substring(0, text.offsetByCodePoints(0, most)), known, marks);
        return masked.substring(0, masked.offsetByCodePoints(0, Math.max(0, masked.codePointCount(0, masked.length()) - UNSURE)));
    }

    private static boolean isParticle(String name) { return name.codePointCount(0, name.length()) < 3 || PARTICLES.contains(name.toLowerCase(java.util.Locale.ROOT)); }

    /** A name of several words however it is written; a single word only where it is written as a name, because Will and Hope are words too. */
    private static String name(String name, Known known, String text, Marks marks) {
        Matcher matcher = known.spelled(name).matcher(text);
        if (name.indexOf(' ') >= 0) return matcher.replaceAll(literal(marks.name()));
        String same = Spelling.apart(name);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(Character.isLowerCase(found.group().codePointAt(0)) && !same.equals(found.group()) ? found.group() : marks.name()));
    }

    private static String literal(String mark) { return Matcher.quoteReplacement(mark); }
}
