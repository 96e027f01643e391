package org.countersign.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text the addresses its writer gives as their own: in the block below the letter or above it, and where they say that they live
 * there. An address that is only spoken of, such as the lot a measure is about or the office that is written to, is never theirs (counting.md,
 * "Where they live"). Pure.
 */
public final class OwnAddressReader {
    private static final int LONGEST = 20_000, LONGEST_LINE = 100, FIRST_LINES = 5, LAST_LINES = 9, LONGEST_SAID = 160, MOST = 3;
    private static final String WORD = "[\\p{L}\\d.'’-]{1,30}", STREET = "(?<street>\\d{1,6}(?:-\\d{1,5})?[A-Za-z]?(?: 1/2)? (?:" + WORD + " ){0,4}" + WORD + ")",
            UNIT = "(?:,? (?<unit>(?i:apt|apartment|unit|suite|ste|floor|fl|room|rm|#)\\.? ?#?[\\p{L}\\d-]{1,10}))?",
            STATE = "(?<state>[A-Z]{2}|[A-Z][a-z]{3,12}|(?:New|North|South|West|Rhode) [A-Z][a-z]{3,12})\\.?", ZIP = "\\d{5}(?:-\\d{4})?",
            PLACE = "(?:(?<city>\\p{Lu}[\\p{L} .'’-]{1,40}?)(?<comma>,?) " + STATE + "(?:,? (?<zip>" + ZIP + "))?|(?<alone>" + ZIP + "))(?!\\w)(?:,? (?:USA?|United States))?",
            FULL = STREET + UNIT + "(?:,|,? in|,? en)? " + PLACE;
    private static final String NAME = "(?:(?i:mr|mrs|ms|dr|rev|prof|sr|sra)\\.? )?\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:&|and|y|de|la|van|von|del|\\p{Lu}[\\p{L}.'’-]{0,30})){1,5}";
    private static final Pattern MARKS = Pattern.compile("^[*_|]+|[*_|]+$"), SAID = Pattern.compile(FULL), LINE = Pattern.compile("(?:(?<name>" + NAME + "), ?)?" + FULL + "[.,;]?"), PLACE_LINE = Pattern.compile(PLACE + "[.,;]?"),
            STREET_LINE = Pattern.compile(STREET + UNIT + "[.,;]?"), UNIT_LINE = Pattern.compile("(?i)(?:apt|apartment|unit|suite|ste|floor|fl|#)\\.? ?#?[\\p{L}\\d-]{1,10},?"), NAME_LINE = Pattern.compile(NAME + ",?"),
            LIVES = Pattern.compile("(?iu)(?<![\\p{L}'’])(?:(?:I|we)(?: ?['’]m| am| are| ?['’]ve| have)?(?: both| now| currently| still| actually| also)?(?: lived?| resid(?:e|ing)d?| living)(?: now| here| currently)? (?:at|in|on)|(?:my|our)(?: home| street| current| own)* address(?: is| ?:)+"
                    + "|(?:vivo|vivimos|resido|residimos) en|(?:mi|nuestra) dirección(?: es| ?:)+|(?:mi|nuestro) domicilio(?: es| ?:)+) +(?=\\d)"),
            CLOSING = Pattern.compile("(?iu)(?:(?:yours )?(?:very |most )?(?:sincerely|truly|faithfully|respectfully)(?: yours| submitted)?|(?:with )?(?:best |kind |kindest |warm )?(?:regards|wishes)|(?:many )?thanks.{0,40}|thank you.{0,40}|atentamente|cordialmente|saludos.{0,12}|gracias.{0,30})[,.!]*"),
            GREETING = Pattern.compile("(?iu)(?:dear|hello|hi|good (?:morning|day|afternoon)|to whom|estimad[oa]s?|querid[oa]s?|honorable|hon\\.).*"),
            OFFICE = Pattern.compile("(?iu).*\\b(?:city hall|town hall|mayor|council|clerk|department|dept|committee|commission|office of|attn|attention|re:|ayuntamiento|alcald(?:e|esa|ía)|concejo|p\\.? ?o\\.? box)\\b.*"),
            REACHED = Pattern.compile(".*(?:@|https?:|www\\.|\\d{3}[-. )]{1,2}\\d{3}[-. ]\\d{4}).*"), QUOTED = Pattern.compile("(?m)^(?:>|-{3,} ?(?:Original|Forwarded)|On .{5,80} wrote:)");
    private static final StreetWords WORDS = StreetWords.SHIPPED;

    private OwnAddressReader() {}

    /** As written; null where nothing was. @param words all of it in one line */
    public record Own(String words, String street, String unit, String city, String state, String zip) {}

    /** At most a few, in the order they stand; the same once. */
    public static List<Own> read(String text) {
        if (text == null || !namesAPlace(text)) return List.of();
        String own = withoutQuotes(text.substring(0, Math.min(LONGEST, text.length())).replace('\u00A0', ' ').replaceAll("[ \\t]+", " "));
        List<Own> found = new ArrayList<>();
        List<String> lines = own.lines().map(line -> MARKS.matcher(line.strip()).replaceAll("").strip()).toList();
        int head = addressee(lines);
        if (head == 0) above(lines, found);
        said(own, found);
        below(lines.subList(head, lines.size()).stream().filter(line -> !line.isEmpty()).toList(), found);
        return found.stream().distinct().limit(MOST).toList();
    }

    /** An address in one line, as {@link Own#words} has it. */
    public static Optional<Own> one(String line) { return own(LINE.matcher(line)).or(() -> own(PLACE_LINE.matcher(line))); }

    /** Most texts are done at a glance: five digits, or a state after a comma, stand in every address. */
    private static boolean namesAPlace(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == 5) return true;
            if (c == ',' && i + 3 < text.length() && Character.isUpperCase(text.charAt(i + 2)) && stateAt(text, i + 2)) return true;
        }
        return false;
    }

    private static boolean stateAt(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == ' ' && end - from < 6)) end++;
        String word = text.substring(from, end).strip().toLowerCase(Locale.ROOT);
        return States.SHIPPED.endsOne(word.substring(word.lastIndexOf(' ') + 1)) || States.SHIPPED.endsOne(word.split(" ")[0]);
    }

    private static String withoutQuotes(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.find() ? text.substring(0, quoted.start()) : text;
    }

    /** Where the lines of whoever is written to end: those before the first empty one, if they begin with the name that is greeted below; 0: there are none. */
    private static int addressee(List<String> lines) {
        int from = begin(lines), to = end(lines, from);
        boolean named = to > from && NAME_LINE.matcher(lines.get(from)).matches();
        return named && lines.subList(to, lines.size()).stream().filter(line -> !line.isEmpty()).limit(3).anyMatch(line -> greets(line, lines.get(from))) ? to : 0;
    }

    private static int begin(List<String> lines) {
        int from = 0;
        while (from < lines.size() && lines.get(from).isEmpty()) from++;
        return from;
    }

    private static int end(List<String> lines, int from) {
        int to = from;
        while (to < lines.size() && !lines.get(to).isEmpty()) to++;
        return to;
    }

    /** A letterhead: the first lines, up to the first empty one. */
    private static void above(List<String> lines, List<Own> found) {
        int from = begin(lines), to = end(lines, from);
        List<String> head = lines.subList(from, to);
        if (head.size() > FIRST_LINES || to == lines.size() || head.stream().anyMatch(line -> line.length() > LONGEST_LINE || OFFICE.matcher(line).matches() || GREETING.matcher(line).matches())) return;
        boolean named = !head.isEmpty() && NAME_LINE.matcher(head.get(0)).matches() && !isStreet(head.get(0));
        at(head, named ? 1 : 0).ifPresent(found::add);
    }

    private static boolean greets(String line, String name) {
        String last = name.replaceAll("[,.]+$", "");
        return GREETING.matcher(line).matches() && line.toLowerCase(Locale.ROOT).contains(last.substring(last.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** Below a name or closing words, near the end. */
    private static void below(List<String> lines, List<Own> found) {
        for (int at = Math.max(1, lines.size() - LAST_LINES); at < lines.size(); at++) {
            Optional<Own> here = at(lines, at);
            if (here.isEmpty()) continue;
            Matcher line = LINE.matcher(lines.get(at));
            if (line.matches() && line.group("name") != null ? !OFFICE.matcher(lines.get(at)).matches() : signed(lines, at)) found.add(here.get());
            return;
        }
    }

    /** Whether the lines before it are a name or the end of a letter, with a telephone or a word about oneself between. */
    private static boolean signed(List<String> lines, int at) {
        for (int before = at - 1; before >= Math.max(0, at - 4); before--) {
            String line = lines.get(before);
            if (line.length() > LONGEST_LINE || OFFICE.matcher(line).matches()) return false;
            if (NAME_LINE.matcher(line).matches() || CLOSING.matcher(line).matches()) return true;
            if (!REACHED.matcher(line).matches() && line.matches(".*\\p{L}{3,}[.!?]")) return false;
        }
        return false;
    }

    /** The address that begins on this line: in one, or the street on one and the place on the next or the one after it. */
    private static Optional<Own> at(List<String> lines, int at) {
        if (at >= lines.size() || lines.get(at).length() > LONGEST_LINE) return Optional.empty();
        String line = lines.get(at);
        Optional<Own> whole = own(LINE.matcher(line)).or(() -> own(PLACE_LINE.matcher(line)).filter(own -> own.city() != null && own.zip() != null));
        if (whole.isPresent() || !STREET_LINE.matcher(line).matches() || at + 1 == lines.size()) return whole;
        boolean unit = UNIT_LINE.matcher(lines.get(at + 1)).matches() && at + 2 < lines.size();
        String joined = String.join(", ", lines.subList(at, at + (unit ? 3 : 2)).stream().map(each -> each.replaceAll("[,;]+$", "")).toList());
        return own(LINE.matcher(joined));
    }

    private static void said(String text, List<Own> found) {
        String line = text.replaceAll("\\s+", " ");
        Matcher lives = LIVES.matcher(line);
        while (lives.find() && found.size() < MOST) {
            if (lives.group().matches("(?iu).*\\blived .*") && !lives.group().matches("(?iu).*(?:'|’|ha)ve .*")) continue;
            longest(line.substring(lives.end(), Math.min(line.length(), lives.end() + LONGEST_SAID))).ifPresent(found::add);
        }
    }

    /** The address with which the words begin, as far as it goes. */
    private static Optional<Own> longest(String words) {
        Matcher said = SAID.matcher(words);
        for (int end = words.length(); end > 0; end--) {
            if (end < words.length() && Character.isLetterOrDigit(words.charAt(end)) || !Character.isLetterOrDigit(words.charAt(end - 1))) continue;
            Optional<Own> here = own(said.region(0, end));
            if (here.isPresent()) return here;
        }
        return Optional.empty();
    }

    private static Optional<Own> own(Matcher line) { return line.matches() ? taken(line, line.group()) : Optional.empty(); }

    private static Optional<Own> taken(Matcher at, String words) {
        String zip = at.group("zip") == null ? at.group("alone") : at.group("zip"), state = at.group("state"), street = group(at, "street");
        if (state != null && States.SHIPPED.code(state).isEmpty() || zip == null && at.group("comma").isEmpty()) return Optional.empty();
        if (street != null && !isStreet(street) && zip == null) return Optional.empty();
        String name = group(at, "name"), bare = (name == null ? words : words.substring(at.end("name") - at.start())).replaceAll("^[, ]+|[.,; ]+$", "");
        return Optional.of(new Own(bare, street, group(at, "unit"), at.group("city"), state, zip));
    }

    private static boolean isStreet(String words) { return java.util.Arrays.stream(words.toLowerCase(Locale.ROOT).split("[ .]+")).skip(1).anyMatch(WORDS::isType); }

    /** null: the pattern has no such part, or it is not there. */
    private static String group(Matcher at, String name) { return at.pattern().pattern().contains("(?<" + name + ">") ? at.group(name) : null; }
}
