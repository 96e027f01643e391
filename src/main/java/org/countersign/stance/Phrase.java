package org.countersign.stance;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A way to say where one stands, or what the mayor should do.
 *
 * @param side null: it says only what is asked
 */
record Phrase(Pattern words, Side side, ActionAsked asks) {
    enum Side { FOR, AGAINST }

    private static final String THING = "(?:ordinances?|measures?|bills?|proposals?|proposed (?:law|ordinance)|legislation|resolutions?|laws?)";
    private static final String NUMBER = "(?:(?:ordinance|bill|measure|file|council file|council bill|item)(?: (?:no\\.?|number|#))? ?)?#?\\d{2,}-\\d[\\d-]*";
    /** What turns a name into something about it, or into another thing: "the repeal of this ordinance" is not this ordinance. */
    private static final String ELSE = "(?:of|to|for|against|that|which|who|in|on|by|with|from|repeal\\w*|veto|idea|intent|goals?|concept|spirit|existing|current|old|no|any|other|similar|state|federal)";
    private static final String PRONOUN = "(?:it|this|that)(?=\\s*(?:$|[,.;:!)–—-]|(?:and|because|as|if|unless|so|now|today|immediately|strongly|fully|completely|100|into|without|again|until|please|right|one|with)\\b))";
    private static final String NAMED = "(?:(?:the|this|that|your|our|these|such)(?: (?!" + ELSE + "\\b)[\\p{L}\\d'-]+){0,6}? )?" + THING + "\\b(?:,? (?:no\\.? |number |#)?\\d[\\d-]+)?(?! (?:enforcement|mak\\w+|committee|office|firm|suit|abiding|collect\\w*|school))";
    private static final String ADVERB = "(?: (?:strongly|fully|firmly|wholeheartedly|whole-heartedly|absolutely|definitely|really|do|also|both|still|very much|totally|completely|certainly|respectfully|hereby|proudly|enthusiastically"
            + "|vehemently|adamantly|100%|remain|all|personally|stand))*";
    private static final String ASK = "(?:please(?: do)?|(?:i|we)(?: (?:strongly|respectfully|hereby|also|simply|do))* (?:urge|ask|beg|implore|encourage|want|request|would like|call on|call upon|hope|pray)(?: that)?"
            + " (?:you|the mayor|mayor [\\p{L}'-]+)(?: will| to| please)*|(?:you|the mayor|mayor [\\p{L}'-]+) (?:should|must|need to|needs to|ought to|has to|have to)|(?:urging|asking|begging) (?:you|the mayor)(?: please)? to"
            + "|^(?:(?:dear )?(?:mr\\.? |madam )?mayor(?: [\\p{L}'-]+)?,? )?)";
    private static final String COSA = "(?:(?:la|el|esta|este|dicha|su|nuestra|las|los)(?: (?!(?:de|a|que|para|contra|derogación|idea|del)\\b)[\\p{L}\\d-]+){0,3}? )?(?:ordenanzas?|medidas?|propuestas?|proyectos?(?: de ley| de ordenanza)?|ley(?:es)?|resolución)\\b(?: \\d[\\d-]+)?";
    private static final String PIDO = "(?:(?:por favor,? )|(?:(?:le|les|te) (?:pido|pedimos|ruego|rogamos|solicito|solicitamos|suplico),?(?: por favor,?)?(?: a usted)? que )|(?:(?:espero|esperamos|quiero|queremos) que (?:usted |el alcalde |la alcaldesa )?)"
            + "|^(?:(?:estimad[oa] )?(?:señora? )?alcald(?:e|esa)(?: [\\p{L}'-]+)?,? ))";
    private static final String END = "(?=\\s*(?:$|[,.;:!)–—-]|(?:and|because|now|today|immediately|y|porque|ya|hoy|as soon)\\b))";
    private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("SELF", "\\b(?:i|we|my (?:wife|husband|partner|family) and i)"), Map.entry("BE", "(?:'m|'re| am| are)"), Map.entry("ADV", ADVERB),
            Map.entry("IT", "(?:" + PRONOUN + "|" + NAMED + "|" + NUMBER + ")"), Map.entry("ASK", ASK), Map.entry("COSA", "(?:" + COSA + "|" + NUMBER + ")"), Map.entry("PIDO", PIDO), Map.entry("END", END),
            Map.entry("NOT", "(?: do not| don't| can not| cannot| can't| will not| won't| could never| can never| will never)"), Map.entry("FULL", "(?:strong |full |complete |total |firm )?"));

    /** @param written a regular expression over one sentence in which words in angle brackets stand for {@link #PARTS} */
    static Phrase of(Side side, ActionAsked asks, String written) {
        String words = written;
        for (Map.Entry<String, String> part : PARTS.entrySet()) words = words.replace("<" + part.getKey() + ">", part.getValue());
        return new Phrase(words(words), side, asks);
    }

    /** A blank stands for any white space: mail is broken into lines anywhere. */
    static Pattern words(String expression) {
        return Pattern.compile(expression.replace(" ?", "\\s*").replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
