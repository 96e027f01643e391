package org.countersign.letter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The language a letter is written in, by its most common words or its script: for answering in it, never a sign of anything else. */
public final class LanguageReader {
    private static final int LOOKED_AT = 4_000, FEWEST = 3;
    private static final Map<String, Set<String>> COMMON = Map.ofEntries(
            words("en", "the and to of is that this for you not are with have be please on it my in your we our as i support do will would"),
            words("es", "el la los las de que y en un una por para con no es se del al lo como más pero sus me mi su esta favor yo este apoyo ciudad"),
            words("fr", "le la les de des et que qui un une pour dans ne pas est vous nous je avec sur ce cette du au mais plus votre notre à"),
            words("de", "der die das und ist nicht ich sie wir mit für ein eine zu den dem des auf auch von im bitte dass sich werden haben"),
            words("pt", "o a os as de que e em um uma por para com não é se do da ao mais mas sua seu eu nós esta este você dos das na no"),
            words("it", "il lo la gli le di che e un una per con non è si del della nel sono questo questa ma più mi vi ci alla dei"),
            words("pl", "i w na z że nie do się jest to jak ale po przez dla od o jestem proszę tym tego czy będzie"),
            words("nl", "de het een en van is dat niet ik op te zijn voor met die aan er maar om wij ook u"),
            words("vi", "và của là có không cho tôi được một các này những trong với người đã để ở rất xin"),
            words("ht", "mwen nou yo nan pou ak se pa li ki sa gen yon ki tout anpil tanpri lwa moun lan fè"),
            words("tl", "ang ng sa mga na ay at ko po ito para hindi namin ako kami siya may mo kung"),
            words("so", "waa iyo in ka ku oo uu ah la waxaan aan si ayaa waxa u ma"));
    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.of(Character.UnicodeScript.HIRAGANA, "ja", Character.UnicodeScript.KATAKANA, "ja", Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.HAN, "zh", Character.UnicodeScript.CYRILLIC, "ru", Character.UnicodeScript.ARABIC, "ar", Character.UnicodeScript.GREEK, "el", Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.THAI, "th", Character.UnicodeScript.DEVANAGARI, "hi");

    private LanguageReader() {}

    private static Map.Entry<String, Set<String>> words(String language, String common) { return Map.entry(language, new HashSet<>(List.of(common.split(" ")))); }

    /** A BCP 47 tag; empty where there is too little to tell by. */
    public static Optional<String> read(String text) {
        String start = text.substring(0, Math.min(LOOKED_AT, text.length()));
        return script(start).or(() -> common(start));
    }

    /** Japanese is written with Chinese letters too, but never with them alone. */
    private static Optional<String> script(String text) {
        Map<String, Integer> found = new HashMap<>();
        text.codePoints().filter(Character::isLetter).forEach(c -> found.merge(SCRIPTS.getOrDefault(Character.UnicodeScript.of(c), ""), 1, Integer::sum));
        int all = found.values().stream().mapToInt(Integer::intValue).sum(), latin = found.getOrDefault("", 0);
        if (all == 0 || latin * 2 > all) return Optional.empty();
        if (found.containsKey("ja")) return Optional.of("ja");
        return found.entrySet().stream().filter(each -> !each.getKey().isEmpty()).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Optional<String> common(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}'’]+")).filter(word -> !word.isEmpty()).toList();
        Map<String, Long> found = new HashMap<>();
        COMMON.forEach((language, common) -> found.put(language, words.stream().filter(common::contains).count()));
        List<Map.Entry<String, Long>> best = found.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(2).toList();
        boolean clear = best.get(0).getValue() >= FEWEST && best.get(0).getValue() > best.get(1).getValue() && best.get(0).getValue() * 8 >= words.size();
        return clear ? Optional.of(best.get(0).getKey()) : Optional.empty();
    }
}
