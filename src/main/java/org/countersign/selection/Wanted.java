package org.countersign.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countersign.constituent.Mergers;
import org.countersign.intake.Channel;
import org.countersign.platform.Bulk;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.search.Finder;
import org.countersign.search.Narrowing;
import org.countersign.search.Walk;
import org.countersign.stance.Stance;

/**
 * The contacts to which the words of a selection lead, some at a time: narrowed as far as the index can, so that few are asked of the
 * database, which has the last word. The index is a moment behind.
 */
final class Wanted {
    private static final int MORE = 4, MOST = 50_000;
    /** From 1,000 on the database makes a table of a list, and reads through all there is beside it. */
    private static final int AT_A_TIME = 900;

    private final Finder finder;
    private final Bulk bulk;
    private final Selection selection;
    private final ZoneId zone;
    private Narrowing among = Narrowing.NONE;

    Wanted(Finder finder, Bulk bulk, Selection selection, ZoneId zone) {
        this.finder = finder;
        this.bulk = bulk;
        this.selection = selection;
        this.zone = zone;
        Optional<Long> ordinance = selection.of(Facet.ORDINANCE).flatMap(no -> id("SELECT id FROM ordinance WHERE file_number = ?", no));
        selection.asked().forEach((facet, asked) -> among = narrowed(facet, asked, ordinance));
    }

    /** Received at the first moment or later, and before the second; null: without that end. */
    Wanted during(Instant first, Instant second) {
        if (first != null) among = among.from(first);
        if (second != null) among = among.before(second);
        return this;
    }

    /** Nothing at all. */
    Wanted never() {
        among = Narrowing.NOTHING;
        return this;
    }

    /** Whether an answer has gone out, and which position it is of several, only the database knows. */
    private Narrowing narrowed(Facet facet, String asked, Optional<Long> ordinance) {
        return switch (facet) {
            case FIND, PERIOD -> among;                                          // the words themselves, and what the docket knows: see during
            case ORDINANCE -> ordinance.map(among::toOrdinance).orElse(Narrowing.NOTHING);
            case STATE -> in(Facet.State.valueOf(asked), ordinance);
            case CHANNEL -> among.to(Channel.valueOf(asked));
            case STANCE -> to(List.of(Stance.valueOf(asked)), ordinance);
            case SIDE -> to(Stream.of(Stance.values()).filter(stance -> Facet.Side.of(stance) == Facet.Side.valueOf(asked)).toList(), ordinance);
            case RESIDENCY -> among.to(Residency.valueOf(asked));
            case EVIDENCE -> among.to(ResidencyEvidence.valueOf(asked));
            case CAMPAIGN -> id("SELECT COALESCE(stands_for, id) FROM campaign WHERE name = ?", asked).map(among::toCampaign).orElse(Narrowing.NOTHING);
            case FROM -> among.from(begin(LocalDate.parse(asked)));
            case TO -> among.before(begin(LocalDate.parse(asked).plusDays(1)));
            case AS_OF -> among.before(OffsetDateTime.parse(asked).toInstant());
            case REPLY -> among.toReplyWanted();
            case BY -> among.toRecordedBy(asked);
            case IMPORT -> among.toImport(Long.parseLong(asked));
            case PERSON -> among.toSignedBy(new Mergers(bulk).held(List.of(Long.valueOf(asked))).getOrDefault(Long.valueOf(asked), Set.of()));
            case LANGUAGE -> among.toLanguage(asked.equals(Facet.NO_LANGUAGE) ? null : asked);
            case WORDS -> among.toOwnWords(Facet.OwnWords.valueOf(asked).own());
        };
    }

    private Narrowing to(List<Stance> any, Optional<Long> ordinance) { return ordinance.map(id -> among.to(id, any)).orElseGet(() -> among.to(any)); }

    private Narrowing in(Facet.State state, Optional<Long> ordinance) {
        Function<Narrowing.Coding, Narrowing> coded = coding -> ordinance.map(id -> among.to(id, coding)).orElseGet(() -> among.to(coding));
        return switch (state) {
            case STANDING -> among.toStanding();
            case SET_ASIDE -> among.toSetAside();
            case SEVERAL -> among.toSeveral();
            case REVIEW -> among.toReview();
            case UNCODED -> coded.apply(Narrowing.Coding.UNCODED);
            case SUGGESTED -> coded.apply(Narrowing.Coding.SUGGESTED);
            case COUNTED -> coded.apply(Narrowing.Coding.COUNTED);
        };
    }

    private Instant begin(LocalDate day) { return day.atStartOfDay(zone).toInstant(); }

    private Optional<Long> id(String sql, String name) { return bulk.read(sql, row -> row.getLong(1), name).stream().findFirst(); }

    /** What is done with some of them. */
    @FunctionalInterface interface Taking {
        /** @return whether more are wanted */
        boolean take(List<Long> some);
    }

    /** The way the turn goes, until it is enough. @param from beyond which they are wanted; null: from the beginning @param first so many of the first will do, if all of them fit */
    void each(Turn turn, Spot from, int first, Taking taking) {
        Walk walk = turn.walk(from);
        for (int many = Math.min(MOST, Math.max(AT_A_TIME, first)); ; many = Math.min(MOST, many * MORE)) {
            List<Walk.Place> some = finder.contacts(selection.of(Facet.FIND).orElseThrow(), among, walk, many);
            for (int at = 0; at < some.size(); at += AT_A_TIME) if (!taking.take(some.subList(at, Math.min(some.size(), at + AT_A_TIME)).stream().map(Walk.Place::id).toList())) return;
            if (some.size() < many) return;
            walk = new Walk(walk.order(), some.get(many - 1));
        }
    }
}
