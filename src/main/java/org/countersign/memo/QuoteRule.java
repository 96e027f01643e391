package org.countersign.memo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which words are offered for the memo, the same rule for both sides, said on the memo itself: who gives the reason that is shared most comes first, then residents, then
 * who wrote outside of campaigns, then who wrote first. Masked text, whole sentences from its beginning, equally long at most on both sides.
 */
final class QuoteRule {
    /** Of a passage, in characters. */
    static final int LONGEST = 160, SHORTEST = 20;
    /** On each side of the memo. */
    static final int MOST = 2;
    static final String LEFT_OUT = "[…]";
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…])[”\"’)]?\\s+|\\R\\s*"), GREETING = Pattern.compile("(?i)^(?:dear|to whom|hello|hi|good (?:morning|afternoon|evening)|greetings|estimad[oa]s?|hola|buen[oa]s|a quien)\\b[^,:.!?]{0,60}(?:[,:]\\s*|[.!]?$)"),
            SECTION = Pattern.compile("(?i)(?:\\bsections?|\\bsec\\.|\\bsecci[oó]n(?:es)?|§)\\s*\\d"), MASKED = Pattern.compile("\\[(?:name|nombre)].*\\[|\\[(?!name]|nombre])[\\p{L}-]+]");

    private QuoteRule() {}

    /** @param cites whether it names a section of the text */
    record Offer(Candidate candidate, String passage, boolean cites) {}

    /** @param reasons shared on that side, the most shared first @param most are offered, and the first that cites a section if none of these does */
    static List<Offer> offer(List<Candidate> candidates, List<String> reasons, int most) {
        List<Offer> all = new ArrayList<>();
        Set<String> said = new HashSet<>();
        candidates.stream().sorted(order(reasons)).forEach(each -> passage(each.text()).filter(passage -> said.add(passage.toLowerCase(Locale.ROOT)))
                .ifPresent(passage -> all.add(new Offer(each, passage, SECTION.matcher(each.text()).find()))));
        List<Offer> offers = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        if (offers.stream().noneMatch(Offer::cites)) all.stream().filter(Offer::cites).findFirst().ifPresent(offers::add);
        return offers;
    }

    private static Comparator<Candidate> order(List<String> reasons) {
        return Comparator.comparingInt((Candidate each) -> IntStream.range(0, reasons.size()).filter(i -> each.gives(reasons.get(i))).findFirst().orElse(reasons.size()))
                .thenComparing(each -> each.residency() != org.countersign.residency.Residency.RESIDENT).thenComparing(Candidate::campaign).thenComparing(Candidate::receivedAt).thenComparing(Candidate::contact);
    }

    /** The first whole sentences that fit and say something; of one that is too long, its beginning. */
    static Optional<String> passage(String text) {
        StringBuilder passage = new StringBuilder();
        for (String sentence : SENTENCES.split(text.strip())) {
            String plain = GREETING.matcher(sentence.strip().replaceAll("\\s+", " ")).replaceFirst("");
            boolean says = plain.length() >= 2 && !MASKED.matcher(plain).find() && plain.replaceAll("\\[[^\\[\\]]*+]", "").codePoints().filter(Character::isLetter).count() > 2;
            if (!says && passage.length() > 0) break;
            if (!says) continue;
            if (passage.length() == 0) passage.append(Clip.to(LONGEST, plain));
            else if (passage.length() + 1 + plain.length() <= LONGEST) passage.append(' ').append(plain);
            else break;
        }
        return passage.length() < SHORTEST ? Optional.empty() : Optional.of(passage.toString());
    }

    /** Whether it stands so in the text, with what is left out between marked. */
    static boolean stands(String passage, String text) {
        String whole = plain(text);
        int at = 0;
        for (String piece : plain(passage).split(Pattern.quote(LEFT_OUT) + "|…$")) {
            String words = piece.strip();
            int found = whole.indexOf(words, at);
            if (found < 0) return false;
            at = found + words.length();
        }
        return true;
    }

    private static String plain(String text) { return text.strip().replaceAll("[\\s\\u00A0]+", " "); }
}
