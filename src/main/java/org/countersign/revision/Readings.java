package org.countersign.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.countersign.residency.Claim;
import org.countersign.residency.Finding;
import org.countersign.residency.Ground;
import org.countersign.residency.Locality;
import org.countersign.residency.ResidencyReader;

/**
 * What one revision reads on one ground, piece by piece. Of equal claims it reads one: the same words and, where there is an address, the same lines on its day; it remembers the
 * 200,000 that came last, and never what an outside service left open.
 */
final class Readings {
    private static final int MOST = 200_000;
    private final long revision;
    private final Ground ground;
    private final ResidencyReader residency;
    private final Map<Asked, Finding> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Asked, Finding> eldest) { return size() > MOST; }
    });

    /** @param linesSince null: no line is asked */
    private record Asked(Claim claim, LocalDate linesSince) {}

    Readings(long revision, Ground ground, ResidencyReader residency) {
        this.revision = revision;
        this.ground = ground;
        this.residency = residency;
    }

    boolean of(long revision, Ground ground) { return this.revision == revision && this.ground == ground; }

    /** By contact, on any thread: reading a claim needs nothing but the claim. @return rows of findings that are otherwise, to be kept */
    List<Object[]> changed(List<Found> found, LongAdder silent) {
        Map<Long, List<Found>> byContact = found.stream().collect(Collectors.groupingBy(Found::contact, LinkedHashMap::new, Collectors.toList()));
        return byContact.values().stream().flatMap(signers -> ofContact(signers, silent).stream()).toList();
    }

    /** While the outside service does not answer, what it said before stands; of what stands anyway nothing was asked. */
    private List<Object[]> ofContact(List<Found> signers, LongAdder silent) {
        List<Object[]> changed = new ArrayList<>();
        Finding sender = null;
        boolean senderStands = false;
        for (Found each : signers) {
            boolean follows = each.ofTheSender() && sender != null, stands = follows ? senderStands : each.stands();
            Finding made = follows ? sender : stands ? each.finding() : read(each);
            if (each.seq() == 0) {
                sender = made;
                senderStands = stands;
            }
            boolean unanswered = !stands && made.why().unanswered();
            Finding now = unanswered ? each.finding() : held(each, made);
            if (unanswered) silent.increment();
            if (each.differs(now)) changed.add(row(each, each.settled(now)));
        }
        return changed;
    }

    /** Hardly ever do two have the same point. */
    private Finding read(Found of) {
        Claim claim = of.claim();
        if (claim.latitude() != null) return residency.read(claim, of.receivedAt());
        Asked asked = new Asked(claim, claim.street() == null ? null : residency.linesSince(of.receivedAt()));
        Finding before = known.get(asked);
        if (before != null) return before;
        Finding made = residency.read(claim, of.receivedAt());
        if (!made.why().unanswered()) known.put(asked, made);
        return made;
    }

    /** An address in their words that stood beside the finding is held against the new one, too. */
    private Finding held(Found of, Finding now) {
        return of.finding().why().second().map(second -> residency.heldAgainst(now, of.claim(), second, of.receivedAt())).orElse(now);
    }

    private Object[] row(Found of, Finding now) {
        Finding was = of.finding();
        return new Object[] {revision, of.contact(), of.seq(), was.residency(), was.evidence(), was.conflict(), was.review(), was.district(), kept(was.locality()), was.why().kept(), of.foundAt(), of.foundBy(),
            now.residency(), now.evidence(), now.conflict(), now.review(), now.district(), kept(now.locality()), now.why().kept()};
    }

    private static String kept(Locality at) { return at == null ? null : at.kept(); }
}
