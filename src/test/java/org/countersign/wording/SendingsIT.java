package org.countersign.wording;

import static org.countersign.intake.TestIntake.call;
import static org.countersign.intake.TestIntake.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.count.Tallies;
import org.countersign.count.Tally;
import org.countersign.count.TestTallies;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.selection.TestSelections;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** What came through each campaign of random letters is what a count by hand finds, and what the tally of that part says. */
class SendingsIT {
    private static final FileNumber NO = new FileNumber("C-1");
    private static final List<String> CAMPAIGNS = List.of("Lamps", "lamps", "Trees & \"shade\"");

    private record Letter(String campaign, int person, Stance stance, Boolean own, boolean late, boolean aside) {}

    @Test void each_campaign_has_the_contacts_people_and_words_that_came_through_it() {
        Random random = new Random(9);
        try (TestDatabase database = TestDatabase.fresh()) {
            TestSelections selections = new TestSelections(database, Cities.named("hartford"));
            selections.intake.docket("C-1", "C-2");
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < 70; i++) letters.add(send(database, selections, new Letter(random.nextInt(4) == 0 ? null : CAMPAIGNS.get(random.nextInt(3)), random.nextInt(9), Stance.values()[random.nextInt(Stance.values().length)], List.of(true, false).get(random.nextInt(2)),
                    random.nextInt(8) == 0, random.nextInt(10) == 0)));
            selections.intake.take(call().in("Elsewhere").by(person("Otis", "Elsewhere", "otis@lamps.example")).on("C-2", Stance.OPPOSE).done());
            selections.follow(selections.intake.news);
            long first = id(database, 0), second = id(database, 1);
            database.doInTransaction(em -> em.createNativeQuery("UPDATE constituent SET merged_into = " + first + " WHERE id = " + second).executeUpdate());
            Tallies tallies = TestTallies.on(database);
            Sendings sendings = new Sendings();
            sendings.tallies = tallies;
            CutOff cutOff = CutOff.read("2008-08-11", Cities.named("hartford").zone());
            List<Sent> found = sendings.count(NO, cutOff);
            assertEquals(byHand(letters), told(found));
            assertEquals(found.stream().map(Sent::contacts).sorted(Comparator.reverseOrder()).toList(), found.stream().map(Sent::contacts).toList());
            for (Sent each : found) {
                Tally part = part(tallies, cutOff, sendings.contacts(NO, each.campaign(), ""));
                assertEquals(each.people() + " " + each.contacts(), part.people().total() + " " + part.contacts().total(), "as long as their lists");
                assertEquals(each.own(), part(tallies, cutOff, sendings.contacts(NO, each.campaign(), "OWN")).contacts().total());
                assertEquals(each.form(), part(tallies, cutOff, sendings.contacts(NO, each.campaign(), "FORM")).contacts().total());
            }
            assertTrue(sendings.contacts(NO, "No such", "").isEmpty());
        }
    }

    private static Tally part(Tallies tallies, CutOff cutOff, Set<Long> among) { return tallies.report(NO, cutOff, new Tallies.Choice(null, null, null, among)).tally(); }

    private static long id(TestDatabase database, int person) { return ((Number) database.rows("SELECT MIN(constituent_id) FROM signer WHERE email = 'nell" + person + "@lamps.example'").get(0).get(0)).longValue(); }

    private static Letter send(TestDatabase database, TestSelections selections, Letter letter) {
        TestIntake.Arriving arriving = call().by(person("Nell", "Lamp" + letter.person(), "nell" + letter.person() + "@lamps.example")).on("C-1", letter.stance()).at(TestIntake.AT.plus(Duration.ofDays(letter.late() ? 3 : 0)));
        long id = selections.intake.take((letter.campaign() == null ? arriving : arriving.in(letter.campaign())).done()).contactId();
        selections.follow(selections.intake.news);
        selections.intake.news.clear();
        database.doInTransaction(em -> {
            em.createNativeQuery("UPDATE listed SET own_words = ?, set_aside = ? WHERE contact_id = ?").setParameter(1, letter.own()).setParameter(2, letter.aside()).setParameter(3, id).executeUpdate();
            if (letter.aside()) em.createNativeQuery("UPDATE contact SET set_aside = 'TEST' WHERE id = " + id).executeUpdate();
        });
        return letter;
    }

    private static Map<String, String> byHand(List<Letter> letters) {
        Map<String, String> told = new TreeMap<>();
        for (String campaign : CAMPAIGNS) {
            Set<Integer> people = new HashSet<>();
            int[] sides = new int[3];
            int form = 0, own = 0;
            for (Letter letter : letters) {
                if (!campaign.equals(letter.campaign()) || letter.late() || letter.aside()) continue;
                people.add(Math.max(1, letter.person()));                       // the first two are one
                for (Side side : Side.values()) if (side.stances().contains(letter.stance())) sides[side.ordinal()]++;
                if (letter.own()) own++;
                else form++;
            }
            told.put(campaign, people.size() + " people, " + List.of(sides[0], sides[1], sides[2]) + " " + form + " " + own);
        }
        return told;
    }

    private static Map<String, String> told(List<Sent> found) {
        Map<String, String> told = new TreeMap<>();
        found.forEach(each -> told.put(each.campaign(), each.people() + " people, " + List.copyOf(each.sides().values()) + " " + each.form() + " " + each.own()));
        return told;
    }
}
