package org.countersign.memo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.count.Area;
import org.countersign.count.Matrix;
import org.countersign.count.Profile.Mark;
import org.countersign.count.Side;
import org.countersign.intake.Channel;
import org.countersign.memo.Memo.Line;
import org.countersign.memo.Memo.Piece;
import org.countersign.memo.Memo.Section;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** The hearing beside the contacts (domain.md 6, item 7). Whether anybody spoke, and for whom nobody did, is asked of all testimony: of those without a name and of organisations too. */
record MemoHearing(Facts facts, Words words, When when) {
    private static final Set<Residency> EVERYWHERE = EnumSet.allOf(Residency.class);
    private static final List<Side> SIDES = List.of(Side.OPPOSE_SIDE, Side.SUPPORT_SIDE);

    private Matrix<Stance> people() { return facts.report().people().get(Mark.TESTIFIED); }

    private Matrix<Stance> testimony() { return facts.report().contacts().get(Channel.TESTIMONY); }

    Section section() {
        List<Piece> pieces = new ArrayList<>();
        if (!facts.heard().isEmpty()) pieces.add(Line.of(words.say("memo.heard", when.shortDay(facts.heard().get(0)), facts.heard().size() - 1)));
        if (testimony().total() == 0) pieces.add(Line.of(words.say("memo.heard.nobody")));
        else speakers(pieces);
        return new Section(words.say("memo.hearing"), pieces);
    }

    private void speakers(List<Piece> pieces) {
        Matrix<Stance> unnamed = facts.report().unnamedSpeakers();
        int named = people().total();
        if (named > 0) pieces.add(Line.of(words.say("memo.testified", named, stances(people()), people().rows(Area.RESIDENTS.residencies())) + " " + words.say("memo.both", facts.tally().hearing().contactedOtherwise(), facts.tally().hearing().both())));
        for (Side side : SIDES) if (people().of(EVERYWHERE, side.stances()) > 0) pieces.add(Line.small(words.say("memo.speakers." + side, from(side, Area.RESIDENTS), from(side, Area.OUT_OF_AREA), from(side, Area.UNPLACED))));
        if (unnamed.total() > 0) pieces.add(Line.of(words.say(named > 0 ? "memo.unnamed.more" : "memo.unnamed", unnamed.total(), stances(unnamed))));
        if (testimony().total() != named + unnamed.total()) pieces.add(Line.of(words.say("memo.appearances", testimony().total(), stances(testimony()))));
        for (Side side : SIDES) if (testimony().of(EVERYWHERE, side.stances()) == 0 && people().of(EVERYWHERE, side.stances()) == 0) pieces.add(Line.small(words.say("memo.heard.none." + side)));
    }

    private int from(Side side, Area area) { return people().of(area.residencies(), side.stances()); }

    /** Those that somebody took, and both sides in any case. */
    private String stances(Matrix<Stance> of) {
        return MemoCounts.ORDER.stream().filter(stance -> stance == Stance.OPPOSE || stance == Stance.SUPPORT || all(of, stance) > 0).map(stance -> words.say("memo.n", all(of, stance)) + " " + words.say("stance." + stance).toLowerCase(when.locale())).collect(Collectors.joining(", "));
    }

    private static int all(Matrix<Stance> of, Stance stance) { return of.of(EVERYWHERE, Set.of(stance)); }
}
