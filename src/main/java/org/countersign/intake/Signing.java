package org.countersign.intake;

import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.countersign.constituent.Acquaintances;
import org.countersign.constituent.Identifiers;
import org.countersign.constituent.Kind;
import org.countersign.constituent.LinkRule;
import org.countersign.constituent.Match;
import org.countersign.residency.Claim;
import org.countersign.residency.Finding;
import org.countersign.residency.ResidencyReader;

/** One signer of a contact on its way through intake: as written, as it is recognised, whom it is and where they live. */
final class Signing {
    private final Incoming of;
    private final int seq;
    private final NewSigner signer;
    private final Identifiers identifiers;
    private Match match;
    private Long constituent;
    private Finding finding, doubts;

    Signing(Incoming of, int seq, NewSigner signer) {
        this.of = of;
        this.seq = seq;
        this.signer = signer;
        identifiers = signer.identifiers();
    }

    /** What two desks must not look at in the same moment. */
    Stream<String> keys() {
        String organisation = identifiers.kind() == Kind.ORGANISATION ? identifiers.name() : null;
        return Stream.of(identifiers.email(), identifiers.phone(), identifiers.household(), organisation).filter(Objects::nonNull);
    }

    /** Decides who it is. Those made have provisional numbers below 0 until {@link #number}. */
    void recognise(Acquaintances known, LongSupplier provisional) {
        match = known.recognise(identifiers, provisional);
        constituent = match.constituentId() == 0 ? null : match.constituentId();
    }

    void number(Map<Long, Long> real) { if (constituent != null) constituent = real.getOrDefault(constituent, constituent); }

    /** Decides where they live. What is known of the sender holds for a co-signer of whom no place is known (rule 7). */
    void place(ResidencyReader residency) { place(residency, of.signings().get(0).finding); }

    void place(ResidencyReader residency, Finding sender) { finding = seq > 0 && signer.claim().equals(Claim.NONE) ? sender : residency.read(signer.claim(), of.contact().arrival().receivedAt()); }

    /** What they write is held against where they live. @return whether that says anything new */
    boolean doubt(ResidencyReader residency) {
        Finding held = residency.heldAgainst(finding, signer.claim(), of.text(), of.contact().arrival().receivedAt());
        boolean doubted = held != finding && of.signings().stream().noneMatch(each -> held.why().second().filter(second -> second.residency() == each.finding.residency()).isPresent());
        doubts = doubted ? held : null;
        return doubted;
    }

    /** What was doubted is listed for review. */
    void list() { finding = doubts; }

    boolean makesConstituent() { return match.rule() == LinkRule.NEW; }

    /** Whether a constituent whose name was blank gets its name here. */
    boolean fillsName() { return !makesConstituent() && bringsName(); }

    boolean bringsName() { return match.brings() == Match.Brings.NAME; }

    /** Whether a known constituent is known by more than its name from now on. */
    boolean givesIdentifier() { return constituent != null && !makesConstituent() && identifiers.moreThanAName(); }

    Incoming of() { return of; }

    /** 0 is the sender. */
    int seq() { return seq; }

    NewSigner signer() { return signer; }

    Identifiers identifiers() { return identifiers; }

    Match match() { return match; }

    /** null: unidentified. */
    Long constituent() { return constituent; }

    Finding finding() { return finding; }
}
