package org.countersign.search;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/**
 * Which contacts are looked for among, beside the words; each call narrows it further.
 *
 * @param is what all of them are
 * @param from the second of receipt of the first, of the epoch
 * @param before the second after that of the last
 */
public record Narrowing(Set<String> is, long from, long before) {
    public static final Narrowing NONE = new Narrowing(Set.of(), Long.MIN_VALUE, Long.MAX_VALUE);

    /** Those that speak of the ordinance. */
    public Narrowing toOrdinance(long id) { return and(on(id)); }

    public Narrowing to(Channel channel) { return and(channel(channel.name())); }

    /** Those that say so of some ordinance, suggestions among them. */
    public Narrowing to(Stance stance) { return and(stance(stance.name())); }

    /** Those that say so of this ordinance. */
    public Narrowing to(long ordinance, Stance stance) { return and(stance(ordinance, stance.name())); }

    /** Those whose sender lives there. */
    public Narrowing to(Residency residency) { return and(residency(residency.name())); }

    public Narrowing toCampaign(long id) { return and(campaign(id)); }

    /** Those not set aside. */
    public Narrowing toStanding() { return and(standing(true)); }

    public Narrowing toSetAside() { return and(standing(false)); }

    /** Those received at that moment or later. */
    public Narrowing from(Instant moment) { return new Narrowing(is, moment.getEpochSecond(), before); }

    public Narrowing before(Instant moment) { return new Narrowing(is, from, moment.getEpochSecond()); }

    private Narrowing and(String more) {
        Set<String> all = new TreeSet<>(is);
        all.add(more);
        return new Narrowing(Set.copyOf(all), from, before);
    }

    static String on(long ordinance) { return "on " + ordinance; }

    static String channel(String name) { return "channel " + name; }

    static String stance(String name) { return "stance " + name; }

    static String stance(long ordinance, String name) { return "on " + ordinance + " " + name; }

    static String residency(String name) { return "residency " + name; }

    static String campaign(long id) { return "campaign " + id; }

    static String standing(boolean yes) { return yes ? "standing" : "aside"; }

    void onto(BooleanQuery.Builder query) {
        is.forEach(one -> query.add(new TermQuery(new Term(Cards.IS, one)), Occur.FILTER));
        if (from != Long.MIN_VALUE || before != Long.MAX_VALUE) query.add(LongPoint.newRangeQuery(Cards.AT, from, before - 1), Occur.FILTER);
    }
}
