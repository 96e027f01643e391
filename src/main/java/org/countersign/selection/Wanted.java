package org.countersign.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.countersign.intake.Channel;
import org.countersign.platform.Bulk;
import org.countersign.residency.Residency;
import org.countersign.search.Finder;
import org.countersign.search.Narrowing;
import org.countersign.stance.Stance;

/**
 * The contacts to which the words of a selection lead, some at a time: narrowed as far as the index can, so that few are asked of the
 * database, which has the last word. The index is a moment behind.
 */
final class Wanted {
    private static final int FIRST = 1_000, MORE = 4, MOST = 50_000;

    private final Finder finder;
    private final String words;
    private final Narrowing among;

    Wanted(Finder finder, Bulk bulk, Selection selection, ZoneId zone) {
        this.finder = finder;
        words = selection.of(Facet.FIND).orElseThrow();
        among = narrowing(bulk, selection, zone);
    }

    private static Narrowing narrowing(Bulk bulk, Selection selection, ZoneId zone) {
        Narrowing among = Narrowing.NONE;
        Optional<Long> ordinance = selection.of(Facet.ORDINANCE).flatMap(no -> id(bulk, "SELECT id FROM ordinance WHERE file_number = ?", no));
        Optional<Stance> stance = selection.of(Facet.STANCE).map(Stance::valueOf);
        if (ordinance.isPresent()) among = stance.isPresent() ? among.to(ordinance.get(), stance.get()) : among.toOrdinance(ordinance.get());
        else if (stance.isPresent()) among = among.to(stance.get());
        if (selection.of(Facet.CHANNEL).isPresent()) among = among.to(selection.of(Facet.CHANNEL).map(Channel::valueOf).get());
        if (selection.of(Facet.RESIDENCY).isPresent()) among = among.to(selection.of(Facet.RESIDENCY).map(Residency::valueOf).get());
        Optional<Long> campaign = selection.of(Facet.CAMPAIGN).flatMap(name -> id(bulk, "SELECT id FROM campaign WHERE name = ?", name));
        if (campaign.isPresent()) among = among.toCampaign(campaign.get());
        return received(standing(among, selection), selection, zone);
    }

    private static Narrowing standing(Narrowing among, Selection selection) {
        return selection.of(Facet.STATE).map(Facet.State::valueOf).map(state -> state == Facet.State.SET_ASIDE ? among.toSetAside() : among.toStanding()).orElse(among);
    }

    private static Narrowing received(Narrowing among, Selection selection, ZoneId zone) {
        Narrowing since = selection.of(Facet.FROM).map(day -> among.from(begin(LocalDate.parse(day), zone))).orElse(among);
        return selection.of(Facet.TO).map(day -> since.before(begin(LocalDate.parse(day).plusDays(1), zone))).orElse(since);
    }

    private static Instant begin(LocalDate day, ZoneId zone) { return day.atStartOfDay(zone).toInstant(); }

    private static Optional<Long> id(Bulk bulk, String sql, String name) { return bulk.read(sql, row -> row.getLong(1), name).stream().findFirst(); }

    /** All of them. */
    List<Long> all() { return finder.contacts(words, among, Long.MAX_VALUE, Integer.MAX_VALUE); }

    /** What is done with some of them. */
    @FunctionalInterface interface Taking {
        /** @return whether more are wanted */
        boolean take(List<Long> some);
    }

    /** By their numbers the way the turn goes, until it is enough. @param from the number beyond which they are wanted; null: from the beginning */
    void each(Turn turn, Long from, Taking taking) {
        Long beyond = from;
        for (int many = FIRST; ; many = Math.min(MOST, many * MORE)) {
            List<Long> some = turn.forward() ? finder.contacts(words, among, beyond == null ? Long.MAX_VALUE : beyond, many) : finder.contactsAfter(words, among, beyond == null ? 0 : beyond, many);
            if (!taking.take(some) || some.size() < many) return;
            beyond = some.get(many - 1);
        }
    }
}
