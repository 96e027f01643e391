package org.countersign.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.countersign.count.CutOff;
import org.countersign.count.Matter;
import org.countersign.count.Person;
import org.countersign.count.Profile;
import org.countersign.count.Report.Reasons;
import org.countersign.count.Side;
import org.countersign.count.Statement;
import org.countersign.count.Statements;
import org.countersign.count.Tallies;
import org.countersign.ordinance.FileNumber;

/** Calls the people of a tally, in the order of their numbers. However many there are, what all of them said is never in memory together: only their numbers are. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)                      // as Tallies, at whose moments it reads
public class Roll {
    /** Signers are looked up so many at a time. */
    private static final int AT_A_TIME = 900;

    @Inject Tallies tallies;

    /** One of the people. @param contacts of theirs that count @param reasons that those gave that take the side they stand on, each once in any case */
    public record One(long id, Profile profile, int contacts, Set<String> reasons) {}

    /** Each as often as the tally counts them: once. All at one moment. @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    public void everyone(FileNumber number, CutOff cutOff, Consumer<One> each) { call(number, cutOff, Called.EVERYONE, each); }

    /** People, not contacts, by the reasons they gave: each once for a reason, where they live and stand (rules 5 and 7). @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    public Reasons reasons(FileNumber number, CutOff cutOff) {
        Reasons reasons = new Reasons();
        call(number, cutOff, Called.GAVE_REASONS, one -> one.reasons().forEach(code -> reasons.add(code, one.profile().residency(), one.profile().stance(), 1)));
        return reasons;
    }

    private void call(FileNumber number, CutOff cutOff, Called called, Consumer<One> each) {
        tallies.atOneMoment(connection -> {
            long ordinance = Matter.read(connection, number, cutOff.zone()).id();
            Kept kept = Kept.read(connection, ordinance, called);
            for (Set<Long> some = kept.next(AT_A_TIME); !some.isEmpty(); some = kept.next(AT_A_TIME)) among(connection, some, ordinance, cutOff).forEach(each);
            return null;
        });
    }

    /** A statement that counts, and whoever of its signers they were. */
    private record Said(Statement statement, Statement.Signer as) {}

    /** In the order in which a tally adds them. */
    private static final Comparator<Said> AS_COUNTED = Comparator.comparingLong((Said said) -> said.statement().contact()).thenComparingInt(said -> said.as().seq());

    private static List<One> among(Connection connection, Set<Long> constituents, long ordinance, CutOff cutOff) {
        Map<Long, List<Said>> said = new TreeMap<>();
        long end = CutOff.micros(cutOff.at());
        Statements.among(connection, constituents).by(constituents, (of, statement) -> {
            if (of != ordinance || statement.receivedAt() >= end || !statement.contribution().contact()) return;
            statement.eachConstituent((constituent, as) -> {
                if (constituent.person()) said.computeIfAbsent(constituent.id(), first -> new ArrayList<>()).add(new Said(statement, as));
            });
        });
        return said.entrySet().stream().map(one -> one(one.getKey(), one.getValue(), cutOff)).toList();
    }

    private static One one(long id, List<Said> all, CutOff cutOff) {
        all.sort(AS_COUNTED);
        Person person = new Person(all.get(0).as().constituent(), cutOff.zone());
        all.forEach(each -> person.add(each.statement(), each.as()));
        Profile profile = person.profile();
        return new One(id, profile, person.contacts(), reasons(all, Side.of(profile.stance())));
    }

    /** Why they stand where they stand: whoever changed sides had other reasons before. */
    private static Set<String> reasons(List<Said> all, Side side) {
        Set<String> reasons = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.stream().map(Said::statement).filter(statement -> side.stances().contains(statement.stance())).forEach(statement -> statement.eachReason(reasons::add));
        return reasons;
    }
}
