package org.countersign.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SideTest {
    @ParameterizedTest @ValueSource(strings = {"en", "es"}) void a_side_is_not_called_as_the_stance_that_is_only_part_of_it(String language) {
        Words words = Words.in(new Locale(language));
        Set<String> stances = Stream.of(Stance.values()).map(stance -> words.say("stance." + stance)).collect(Collectors.toSet());
        for (String where : List.of("tally.side.", "memo.side.")) for (Side side : Side.values()) assertFalse(stances.contains(words.say(where + side)), where + side);
    }

    @ParameterizedTest @EnumSource void each_stance_is_on_one_side(Stance stance) {
        assertEquals(List.of(Side.of(stance)), Stream.of(Side.values()).filter(side -> side.stances().contains(stance)).toList());
        assertEquals(stance.supports() ? Side.SUPPORT_SIDE : stance.opposes() ? Side.OPPOSE_SIDE : Side.NEITHER, Side.of(stance));
    }
}
