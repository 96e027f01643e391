package org.countersign.constituent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The decisions of {@link Acquaintances} are those of the text, on random signers who share few names, mailboxes, phones and homes. */
class IdentityRulesTest {
    @Property(tries = 3000) @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF) void every_decision_is_the_one_the_text_gives(@ForAll("signers") List<Identifiers> signers) {
        NaiveModel text = new NaiveModel();
        Acquaintances known = new Acquaintances();
        AtomicLong ids = new AtomicLong();
        for (Identifiers signer : signers) {
            Match match = known.recognise(signer, ids::incrementAndGet);
            Statistics.collect(match.rule());
            assertEquals(text.link(signer), said(match), () -> signer + " of " + signers);
        }
        Statistics.coverage(seen -> {
            for (LinkRule rule : LinkRule.values()) if (rule != LinkRule.BY_HAND) seen.check(rule).count(times -> times > 50);
        });
    }

    /** What one chunk made is what the next one loads: a batch cut anywhere gives the same. */
    @Property(tries = 1000) void a_batch_may_be_cut_anywhere(@ForAll("signers") List<Identifiers> signers, @ForAll int cut) {
        NaiveModel text = new NaiveModel();
        AtomicLong ids = new AtomicLong();
        List<Identifiers> linked = new ArrayList<>();
        List<Long> to = new ArrayList<>();
        Acquaintances known = new Acquaintances();
        for (int i = 0; i < signers.size(); i++) {
            if (i == Math.floorMod(cut, signers.size())) known = loaded(linked, to);
            Match match = known.recognise(signers.get(i), ids::incrementAndGet);
            assertEquals(text.link(signers.get(i)), said(match));
            if (match.constituentId() == 0) continue;
            linked.add(signers.get(i));
            to.add(match.constituentId());
        }
    }

    /** A survivor is known by the names of whoever was merged into it, and is one. */
    @Property(tries = 2000) void whoever_was_merged_is_recognised_as_the_survivor(@ForAll("signers") List<Identifiers> before, @ForAll("signers") List<Identifiers> after, @ForAll int whom) {
        NaiveModel text = new NaiveModel();
        AtomicLong ids = new AtomicLong();
        List<Identifiers> linked = new ArrayList<>();
        List<Long> to = new ArrayList<>();
        Acquaintances known = new Acquaintances();
        for (Identifiers signer : before) {
            Match match = known.recognise(signer, ids::incrementAndGet);
            assertEquals(text.link(signer), said(match));
            if (match.constituentId() == 0) continue;
            linked.add(signer);
            to.add(match.constituentId());
        }
        List<Long> people = to.stream().filter(id -> linked.get(to.indexOf(id)).kind() == Kind.PERSON).distinct().toList();
        for (int i = 0; i + 1 < people.size(); i += 2) {
            long survivor = people.get(i), other = people.get(i + 1);
            if ((whom >> i & 1) == 0) continue;
            text.merge(survivor, other);
            to.replaceAll(id -> id == other ? survivor : id);
        }
        known = loaded(linked, to);
        for (Identifiers signer : after) assertEquals(text.link(signer), said(known.recognise(signer, ids::incrementAndGet)), () -> before + " " + to + " then " + signer + " of " + after);
    }

    private static Acquaintances loaded(List<Identifiers> linked, List<Long> to) {
        Acquaintances known = new Acquaintances();
        for (long id : to.stream().distinct().toList()) {
            List<Identifiers> its = new ArrayList<>();
            for (int i = 0; i < to.size(); i++) if (to.get(i) == id) its.add(linked.get(i));
            known.know(id, its.get(0).kind(), its.stream().map(Identifiers::name).filter(name -> !name.isEmpty()).findFirst().orElse(""));
            its.stream().map(Identifiers::name).forEach(name -> known.alsoCall(id, name));
            its.forEach(each -> known.add(id, each.email(), each.phone(), each.household()));
        }
        return known;
    }

    private static String said(Match match) {
        return match.rule() + (match.constituentId() == 0 ? "" : " " + match.constituentId()) + (match.brings() == Match.Brings.NAME ? " NAME" : "");
    }

    @Provide Arbitrary<List<Identifiers>> signers() {
        Arbitrary<String> email = Arbitraries.of("a@example.org", "b@example.org", "c@example.org").injectNull(0.4),
                phone = Arbitraries.of("+18607579500", "+18607579501").injectNull(0.5), home = Arbitraries.of("1 main st||06103", "2 main st||06103").injectNull(0.5);
        Arbitrary<Identifiers> signer = Combinators.combine(Arbitraries.frequency(net.jqwik.api.Tuple.of(6, Kind.PERSON), net.jqwik.api.Tuple.of(1, Kind.ORGANISATION)),
                Arbitraries.of("", "", "ann", "bob", "eve"), email, phone, home).as((kind, name, mail, number, household) ->
                new Identifiers(kind, kind == Kind.ORGANISATION && name.isEmpty() ? "league" : name, mail, number, household, household != null));
        return signer.list().ofMinSize(1).ofMaxSize(14);
    }
}
