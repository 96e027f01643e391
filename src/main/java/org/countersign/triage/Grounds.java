package org.countersign.triage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;
import org.countersign.stance.Suggestion;
import org.countersign.stance.Suggestion.Cue;
import org.countersign.stance.Suggestion.Place;

/**
 * What a suggestion rests on, as it is kept beside the position.
 *
 * @param stance null: only the ordinance is suggested
 * @param rule null: none
 * @param named whether the program found the ordinance in the text
 * @param shared what those that rest on the same have in common
 */
public record Grounds(Stance stance, ActionAsked actionAsked, Long rule, boolean named, List<Cue> cues, String shared) {
    private static final int LONGEST = 200;
    /** So many fit into the column. */
    private static final int MOST_CUES = 40;

    /** By words, by a rule, or by both where they agree; empty where they do not, or neither says anything. */
    static Optional<Grounds> of(Optional<Suggestion> words, Optional<SubjectRules.Standing> rule, String subject) {
        if (words.isEmpty() && rule.isEmpty() || words.isPresent() && rule.isPresent() && words.get().stance() != rule.get().stance()) return Optional.empty();
        List<Cue> cues = words.map(Suggestion::cues).orElseGet(() -> List.of(new Cue(Place.SUBJECT, 0, subject.length(), subject)));
        String shared = rule.map(standing -> standing.subjectKey()).orElseGet(() -> cues.stream().map(Cue::words).map(each -> each.toLowerCase(Locale.ROOT)).distinct().limit(3).collect(Collectors.joining(" … ")));
        return Optional.of(new Grounds(rule.map(SubjectRules.Standing::stance).orElseGet(() -> words.get().stance()), words.map(Suggestion::actionAsked).orElse(null), rule.map(SubjectRules.Standing::id).orElse(null),
                false, cues, shared.substring(0, Math.min(LONGEST, shared.length()))));
    }

    /** Nobody knows how, but it speaks of this ordinance. */
    static Grounds onlyNamed() { return new Grounds(null, null, null, true, List.of(), ""); }

    Grounds andNamed() { return new Grounds(stance, actionAsked, rule, true, cues, shared); }

    String keptCues() { return cues.stream().limit(MOST_CUES).map(cue -> cue.place().name().charAt(0) + "" + cue.from() + "-" + cue.to()).collect(Collectors.joining(" ")); }

    /** Where the words stand; the words themselves are not kept twice. */
    static List<Cue> cues(String kept) {
        return Stream.of(kept.split(" ")).filter(each -> !each.isEmpty()).map(each -> {
            String[] ends = each.substring(1).split("-");
            return new Cue(each.charAt(0) == 'S' ? Place.SUBJECT : Place.TEXT, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), "");
        }).toList();
    }
}
