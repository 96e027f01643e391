package org.countersign.search;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/**
 * Which contacts are looked for among, beside the words; each call narrows it further. What is asked of a position is asked of any of its contact here.
 *
 * @param is of each of these sets all of them are one
 * @param from the microsecond of receipt of the first, of the epoch
 * @param before the microsecond after that of the last
 */
public record Narrowing(Set<Set<String>> is, long from, long before) {
    public static final Narrowing NONE = new Narrowing(Set.of(), Long.MIN_VALUE, Long.MAX_VALUE);
    /** To nothing at all. */
    public static final Narrowing NOTHING = new Narrowing(Set.of(), 0, 0);

    /** What became of a position. */
    public enum Coding {
        /** Without a stance, or none at all. */
        UNCODED,
        /** A stance that waits for a person’s yes. */
        SUGGESTED,
        /** A person said how, the contact stands, and it is no line of a petition. */
        COUNTED;

        private String term() { return name().toLowerCase(Locale.ROOT); }
    }

    /** Those that speak of the ordinance. */
    public Narrowing toOrdinance(long id) { return and(on(id)); }

    public Narrowing to(Channel channel) { return and(channel(channel.name())); }

    /** Those that say one of these of some ordinance, suggestions among them. */
    public Narrowing to(Collection<Stance> any) { return and(any.stream().map(stance -> stance(stance.name())).collect(Collectors.toSet())); }

    /** Those that say one of these of this ordinance. */
    public Narrowing to(long ordinance, Collection<Stance> any) { return and(any.stream().map(stance -> stance(ordinance, stance.name())).collect(Collectors.toSet())); }

    /** Those of which some position is so. */
    public Narrowing to(Coding coding) { return and(coding(coding)); }

    /** Those that are so as to this ordinance. */
    public Narrowing to(long ordinance, Coding coding) { return and(coding(ordinance, coding)); }

    /** Those whose sender lives there. */
    public Narrowing to(Residency residency) { return and(residency(residency.name())); }

    /** Those of whose sender it is known by that. */
    public Narrowing to(ResidencyEvidence evidence) { return and(evidence(evidence.name())); }

    public Narrowing toCampaign(long id) { return and(campaign(id)); }

    public Narrowing toImport(long id) { return and(imported(id)); }

    /** Those that this account or token wrote down. */
    public Narrowing toRecordedBy(String name) { return and(by(name)); }

    /** Those that one of these constituents signed. */
    public Narrowing toSignedBy(Collection<Long> any) { return and(any.stream().map(Narrowing::signed).collect(Collectors.toSet())); }

    /** @param tag its first part; null: those of which nobody told */
    public Narrowing toLanguage(String tag) { return and(language(tag)); }

    /** @param own whether more was written than the text of a form; null: nobody told */
    public Narrowing toOwnWords(Boolean own) { return and(ownWords(own)); }

    /** Those that stand and want an answer. */
    public Narrowing toReplyWanted() { return and(REPLY); }

    /** Those that stand and may be from several people. */
    public Narrowing toSeveral() { return and(SEVERAL); }

    /** Those that stand and have a finding that somebody should look at. */
    public Narrowing toReview() { return and(REVIEW); }

    /** Those not set aside. */
    public Narrowing toStanding() { return and(standing(true)); }

    public Narrowing toSetAside() { return and(standing(false)); }

    /** Those received at that moment or later. */
    public Narrowing from(Instant moment) { return new Narrowing(is, Math.max(from, Walk.micros(moment)), before); }

    public Narrowing before(Instant moment) { return new Narrowing(is, from, Math.min(before, Walk.micros(moment))); }

    private Narrowing and(String more) { return and(Set.of(more)); }

    private Narrowing and(Set<String> oneOf) {
        Set<Set<String>> all = new HashSet<>(is);
        all.add(Set.copyOf(oneOf));
        return new Narrowing(Set.copyOf(all), from, before);
    }

    static final String REPLY = "reply", SEVERAL = "several", REVIEW = "review";

    static String on(long ordinance) { return "on " + ordinance; }

    static String channel(String name) { return "channel " + name; }

    static String stance(String name) { return "stance " + name; }

    static String stance(long ordinance, String name) { return "on " + ordinance + " " + name; }

    static String coding(Coding coding) { return coding.term(); }

    static String coding(long ordinance, Coding coding) { return "on " + ordinance + " " + coding.term(); }

    static String residency(String name) { return "residency " + name; }

    static String evidence(String name) { return "evidence " + name; }

    static String campaign(long id) { return "campaign " + id; }

    static String imported(long id) { return "import " + id; }

    static String by(String name) { return "by " + name; }

    static String signed(long constituent) { return "signed " + constituent; }

    static String language(String tag) { return tag == null ? "no language" : "language " + tag; }

    static String ownWords(Boolean own) { return own == null ? "words untold" : own ? "own words" : "form words"; }

    static String standing(boolean yes) { return yes ? "standing" : "aside"; }

    void onto(BooleanQuery.Builder query) {
        is.forEach(some -> query.add(some.size() == 1 ? Ways.is(Cards.IS, some.iterator().next()) : new TermInSetQuery(Cards.IS, some.stream().map(BytesRef::new).toList()), Occur.FILTER));
        if (from >= before) query.add(new MatchNoDocsQuery(), Occur.FILTER);
        else if (from != Long.MIN_VALUE || before != Long.MAX_VALUE) query.add(LongPoint.newRangeQuery(Cards.AT, from, before - 1), Occur.FILTER);
    }
}
