package org.countersign.stance;

import static org.countersign.stance.Phrase.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.stance.Phrase.Side;

/**
 * Suggests a stance from plain words of the writer: "I oppose this ordinance", "please veto it unless it is amended". What it is not sure
 * of it leaves to people: questions, what others say, what is quoted, irony, both sides at once, the repeal of something. Better none than
 * a wrong one: a person reads every suggestion, and tires of wrong ones.
 */
public final class StanceReader {
    /** A longer text is read by people alone. */
    public static final int LONGEST = 20_000;
    private static final int LONGEST_SENTENCE = 600;
    private static final Pattern SENTENCE = Pattern.compile("(?s)\\S.*?(?:[.!?…]+(?=\\s|$)|;(?=\\s)|\\r?\\n[ \\t]*\\r?\\n|$)");
    private static final Pattern ANSWERS = Pattern.compile("(?i)^\\s*(?:re|fwd?|aw|rv|tr)\\s*(?:\\[\\d+])?\\s*:");
    /** Before a cue these say that it is not meant, or not the writer’s. */
    private static final Pattern NOT_MEANT = words("\\b(?:(?:can't|cannot|can not|could not|couldn't|don't|do not|didn't|did not|never|not) (?:\\w+ )?(?:say|said|saying|think|believe|know|understand|see|pretend|claim|mean|tell|want|sure|convinced)"
            + "|as if|as though|wish|pretend\\w*|imagine|suppose|assum\\w+|used to|thought|once|told|heard|says?|said|saying|claims?|thinks?|wrote|writes|asked me|asks me|tells? me|whether|why|how|what|who|no longer|not because|hardly"
            + "|quisiera|ojalá|dicen|dice|dijo|si|no sé|antes|cuando|when|if only|were|had)\\b");
    /** Anywhere in a sentence these make it say something else, or nobody knows what. */
    private static final Pattern UNSURE = words("\\b(?:repeal\\w*|derog\\w+|yeah|oh,? (?:sure|yes|great|right)|might|rather than|instead of|on the one hand)\\b");
    private static final Pattern WOULD = words("\\b(?:would(?! like)|could)\\b");
    private static final Pattern TURNED = words("\\b(?:but|however|although|though|except|whereas|on the other hand|pero|aunque|sin embargo|excepto|salvo)\\b");
    private static final Pattern IF = words("\\b(?:if|provided|only when|only with|as long as|so long as|once|si|siempre que|siempre y cuando)\\b"), UNLESS = words("\\b(?:unless|until|without|a menos que|a no ser que|hasta que|mientras no)\\b");
    private static final Pattern AMENDED = words("\\b(?:amend\\w*|(?:is|are|be|gets?) (?:changed|fixed|revised|removed|added|deleted|struck|taken out|put back|clarified|rewritten|limited|exempted)"
            + "|(?:you|they|council|we|it) (?:\\w+ )?(?:adds?|removes?|changes?|deletes?|fix(?:es)?|strikes?|puts?|takes?|includes?|exempts?|limits?|clarif(?:y|ies)|rewrites?|revises?)|amendments?|changes"
            + "|enm(?:iend|end)\\w*|modifi\\w*|cambi\\w*|añad\\w*|agreg\\w*|quit\\w*|elimin\\w*|corrij\\w*)\\b");
    private static final Pattern WITH_CHANGES = words("\\b(?:with|con) (?:the |some |a few |las |algunas )?(?:following |proposed )?(?:amendments?|changes|enmiendas|modificaciones)\\b");
    private static final Pattern AS_IT_IS = words("\\b(?:as (?:it is )?(?:currently )?(?:written|drafted|it stands|worded)|in its (?:current|present) form|tal como está|como está escrita)\\b");

    private final List<Said> all = new ArrayList<>();

    private StanceReader() {}

    /** A cue and what it says. */
    private record Said(Suggestion.Cue cue, Phrase phrase, boolean conditional) {
        boolean on(Side side) { return phrase.side() == side; }
    }

    /** @param subject may be null @param text as it is kept; may be null */
    public static Optional<Suggestion> read(String subject, String text) {
        StanceReader reader = new StanceReader();
        if (subject != null && !ANSWERS.matcher(subject).find()) reader.sentences(Suggestion.Place.SUBJECT, subject, Phrases.IN_SUBJECT);
        if (text != null && text.length() <= LONGEST) reader.sentences(Suggestion.Place.TEXT, text, Phrases.IN_TEXT);
        return reader.suggestion();
    }

    private void sentences(Suggestion.Place place, String written, List<Phrase> phrases) {
        Matcher sentence = SENTENCE.matcher(OwnWords.of(written).text().replace('’', '\'').replace('\u00a0', ' '));
        while (sentence.find()) {
            String words = sentence.group();
            if (words.length() > LONGEST_SENTENCE || words.strip().endsWith("?") || words.startsWith("¿") || UNSURE.matcher(words).find()) continue;
            phrases.forEach(phrase -> sentence(place, sentence.start(), words, phrase));
        }
    }

    private void sentence(Suggestion.Place place, int start, String sentence, Phrase phrase) {
        Matcher cue = phrase.words().matcher(sentence);
        if (!cue.find() || NOT_MEANT.matcher(sentence.substring(0, cue.start())).find()) return;
        boolean conditional = conditional(sentence, phrase);
        boolean open = TURNED.matcher(sentence).find() || WOULD.matcher(sentence).find() || IF.matcher(sentence).find() || UNLESS.matcher(sentence).find();
        if (open && !conditional && phrase.side() != null) return;
        all.add(new Said(new Suggestion.Cue(place, start + cue.start(), start + cue.end(), cue.group().strip().replaceAll("\\s+", " ")), phrase, conditional));
    }

    /** Whether it is said under the condition that the ordinance is changed. */
    private static boolean conditional(String sentence, Phrase phrase) {
        boolean amended = AMENDED.matcher(sentence).find();
        if (phrase.side() == Side.FOR) return amended && IF.matcher(sentence).find() || WITH_CHANGES.matcher(sentence).find();
        return amended && UNLESS.matcher(sentence).find() || AS_IT_IS.matcher(sentence).find();
    }

    private Optional<Suggestion> suggestion() {
        boolean supports = all.stream().anyMatch(said -> said.on(Side.FOR)), opposes = all.stream().anyMatch(said -> said.on(Side.AGAINST));
        if (supports == opposes) return Optional.empty();
        boolean conditional = all.stream().anyMatch(said -> said.phrase.side() != null && said.conditional);
        Stance stance = supports ? conditional ? Stance.SUPPORT_IF_AMENDED : Stance.SUPPORT : conditional ? Stance.OPPOSE_UNLESS_AMENDED : Stance.OPPOSE;
        Set<ActionAsked> asked = all.stream().map(said -> said.phrase.asks()).filter(Objects::nonNull).collect(Collectors.toSet());
        return Optional.of(new Suggestion(stance, asked.size() == 1 ? asked.iterator().next() : null, cues()));
    }

    /** In their order, and none within another. */
    private List<Suggestion.Cue> cues() {
        List<Suggestion.Cue> sorted = all.stream().map(Said::cue).sorted(Comparator.comparing(Suggestion.Cue::place).thenComparing(Suggestion.Cue::from).thenComparing(Comparator.comparing(Suggestion.Cue::to).reversed())).toList();
        List<Suggestion.Cue> apart = new ArrayList<>();
        for (Suggestion.Cue each : sorted) {
            Suggestion.Cue last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || last.place() != each.place() || each.from() >= last.to()) apart.add(each);
        }
        return apart;
    }
}
