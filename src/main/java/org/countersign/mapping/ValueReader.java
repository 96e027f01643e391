package org.countersign.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.intake.Channel;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/** Reads a word in a column with a closed list as one of the list, by the words offices use, in English and Spanish. */
public final class ValueReader {
    private static final List<String> YES_OR_NO = List.of("Y", "N");
    /** The closed lists, by column. */
    public static final Map<String, List<String>> LISTS = Map.of("channel", names(Channel.values()), "stance", names(Stance.values()), "action_asked", names(ActionAsked.values()),
            "own_words", YES_OR_NO, "wants_reply", YES_OR_NO, "wants_decision_notice", YES_OR_NO);
    private static final Map<String, WordList> WORDS = Map.of("channel", WordList.of("channels.txt"), "stance", WordList.of("stances.txt"), "action_asked", WordList.of("actions.txt"),
            "own_words", WordList.of("answers.txt"), "wants_reply", WordList.of("answers.txt"), "wants_decision_notice", WordList.of("answers.txt"));

    private ValueReader() {}

    private static List<String> names(Enum<?>... list) { return Arrays.stream(list).map(Enum::name).toList(); }

    /** @param column one with a closed list */
    public static Optional<String> read(String column, String word) {
        String plain = WordList.plain(word);
        return LISTS.get(column).stream().filter(one -> WordList.plain(one).equals(plain)).findFirst().or(() -> WORDS.get(column).meaning(word));
    }
}
