package org.countersign.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.count.CutOff;
import org.countersign.count.Reckoning;
import org.countersign.count.Side;
import org.countersign.count.Statement;
import org.countersign.count.Tallies;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;

/** Counts what came through each campaign by the rules of the tally; for every role, for nobody is in it. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)                      // as Tallies, at whose moments it reads
public class Sendings {
    private static final String ON = " FROM listed l JOIN campaign g ON g.id = l.campaign_id WHERE l.ordinance_id = (SELECT o.id FROM ordinance o WHERE o.file_number = ?)";

    @Inject Tallies tallies;

    private record Letter(String campaign, Boolean own) {}

    private static final class Adding {
        private final Set<Long> people = new HashSet<>();
        private final Map<Side, Integer> sides = new EnumMap<>(Side.class);
        private int form;
        private int own;

        void add(Statement statement, Boolean ownWords) {
            statement.eachConstituent((constituent, as) -> {
                if (constituent.person()) people.add(constituent.id());
            });
            sides.merge(Side.of(statement.stance()), 1, Integer::sum);
            if (ownWords != null && ownWords) own++;
            else if (ownWords != null) form++;
        }

        Sent sent(String campaign) {
            for (Side side : Side.values()) sides.putIfAbsent(side, 0);
            return new Sent(campaign, people.size(), sides, form, own);
        }
    }

    /** The most contacts first. @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    public List<Sent> count(FileNumber number, CutOff cutOff) {
        Map<Long, Letter> letters = new HashMap<>();
        Map<String, Adding> campaigns = new HashMap<>();
        tallies.atOneMoment(connection -> {
            new Bulk(connection).read("SELECT l.contact_id, g.name, l.own_words" + ON, row -> letters.put(row.getLong(1), new Letter(row.getString(2), row.getObject(3, Boolean.class))), number.value());
            if (!letters.isEmpty()) Reckoning.of(connection, number, cutOff).contacts(statement -> {
                Letter letter = letters.get(statement.contact());
                if (letter != null) campaigns.computeIfAbsent(letter.campaign(), none -> new Adding()).add(statement, letter.own());
            });
            return null;
        });
        List<Sent> sent = new ArrayList<>();
        campaigns.forEach((campaign, adding) -> sent.add(adding.sent(campaign)));
        sent.sort(Comparator.comparing(Sent::contacts).reversed().thenComparing(Sent::campaign));
        return sent;
    }

    /** The numbers of all contacts on a measure that came through it. @param words OWN or FORM; empty: both, and those of which nobody told */
    public Set<Long> contacts(FileNumber number, String campaign, String words) {
        String told = words.isEmpty() ? "" : " AND l.own_words = " + (words.equals("OWN") ? 1 : 0);
        return tallies.atOneMoment(connection -> new HashSet<>(new Bulk(connection).read("SELECT l.contact_id" + ON + " AND g.name = ?" + told, row -> row.getLong(1), number.value(), campaign)));
    }
}
