package org.countersign.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The end of a letter that only says who wrote it: "Sincerely," and the name, the street, the telephone below it. */
final class SignOffReader {
    private static final int LONGEST_LINE = 80, MOST_LINES = 9;
    private static final Pattern CLOSING = Pattern.compile("(?iu)(?:(?:yours? )?(?:very |most )?(?:sincerely|truly|faithfully|respectfully)(?: yours| submitted)?|(?:with )?(?:best|kind|kindest|warm|warmest)?(?: personal)? ?(?:regards|wishes)|all the best|best|cheers|respectfully"
            + "|(?:many )?thanks(?: again| so much| in advance| for (?:your )?(?:time|reading|listening|consideration|service|everything)[^.!?]{0,40})?|thank you(?: again| so much| very much| in advance| for (?:your )?(?:time|reading|listening|consideration|service|attention|everything)[^.!?]{0,40})?|gratefully|take care"
            + "|atentamente|(?:muy )?cordialmente|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|respetuosamente|(?:muchas )?gracias(?: por su [^.!?]{0,40})?|cordialement|bien à vous|salutations(?: distinguées)?|sincères salutations|merci(?: d'avance)?"
            + "|(?:mit )?(?:freundlichen?|besten?|herzlichen?|viele[n]?|liebe[n]?) grü(?:ß|ss)en?|mfg|hochachtungsvoll|cordiali saluti|distinti saluti|atenciosamente|com os melhores cumprimentos|obrigad[oa]|met vriendelijke groet(?:en)?|z poważaniem|pozdrawiam|с уважением"
            + "|med vänlig hälsning|med venlig hilsen|vennlig hilsen|trân trọng|此致|敬具|saygılarımla|s pozdravem|üdvözlettel|με εκτίμηση)\\s*[,.!–-]*");
    private static final Pattern NAME = Pattern.compile("(?:(?i:mr|mrs|ms|dr|rev|prof|sr|sra)\\.? )?\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:&|and|y|et|und|de|la|van|von|der|del|da|\\p{Lu}[\\p{L}.'’-]{0,30})){0,6}(?:,? (?i:jr|sr|ii|iii|md|phd|esq|m\\.d\\.|ph\\.d\\.)\\.?)?,?");
    private static final Pattern SENTENCE = Pattern.compile(".*\\p{L}{3,}[.!?]\\s*|(?iu)p\\.? ?s\\.?\\b.*");

    private SignOffReader() {}

    /** Takes it away from the end. @return its lines, the closing words left out; empty: it ends otherwise */
    static List<String> takeFrom(List<String> own, String writer) {
        List<String> closed = closed(own);
        return closed.isEmpty() ? block(own, writer) : closed;
    }

    /** Without a closing word: the last paragraph, where it begins with the name that From bears and says nothing else. */
    private static List<String> block(List<String> own, String writer) {
        int from = own.size();
        while (from > 0 && !own.get(from - 1).isBlank() && own.size() - from <= MOST_LINES) from--;
        if (from == 0 || from == own.size() || !own.get(from - 1).isBlank()) return List.of();
        List<String> lines = own.subList(from, own.size()).stream().map(String::strip).toList();
        boolean said = lines.stream().anyMatch(line -> line.length() > LONGEST_LINE || SENTENCE.matcher(line).matches() && !line.contains("@"));
        return said || !isWriter(lines.get(0), writer) ? List.of() : cut(own, from, new ArrayList<>(lines));
    }

    /** All of the name, the given name, or the first and the last of it with titles and middle names. */
    private static boolean isWriter(String line, String writer) {
        if (line.length() > LONGEST_LINE || writer.length() > 2 * LONGEST_LINE) return false;
        List<String> name = words(writer), said = words(line);
        if (name.isEmpty() || said.isEmpty()) return false;
        boolean whole = said.contains(name.get(0)) && said.contains(name.get(name.size() - 1)) && said.size() <= name.size() + 3;
        return said.equals(name) || said.size() == 1 && said.get(0).equals(name.get(0)) || name.size() > 1 && whole;
    }

    private static List<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’-]+")).map(word -> word.replaceAll("^-+|-+$", "")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> closed(List<String> own) {
        List<String> found = new ArrayList<>();
        for (int at = own.size() - 1, lines = 0; at > 0 && lines <= MOST_LINES; at--) {
            String line = own.get(at).strip();
            if (line.isEmpty()) continue;
            if (line.length() > LONGEST_LINE) return List.of();
            if (CLOSING.matcher(line).matches()) return names(found) ? cut(own, at, found) : List.of();
            if (SENTENCE.matcher(line).matches() && !line.contains("@")) return List.of();
            found.add(0, line);
            lines++;
        }
        return List.of();
    }

    /** The first of them is a name, or there is none: "Thank you." alone ends a letter, but signs nothing. */
    private static boolean names(List<String> found) { return !found.isEmpty() && NAME.matcher(found.get(0)).matches(); }

    private static List<String> cut(List<String> own, int at, List<String> found) {
        own.subList(at, own.size()).clear();
        return found;
    }

    /** "Sincerely," and its like. */
    static boolean closes(String line) { return CLOSING.matcher(line).matches(); }

    static boolean isName(String line) { return line.length() <= LONGEST_LINE && NAME.matcher(line).matches(); }
}
