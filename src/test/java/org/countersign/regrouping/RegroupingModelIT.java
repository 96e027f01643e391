package org.countersign.regrouping;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;
import org.countersign.contact.Contact;
import org.countersign.contact.TestTriage;
import org.countersign.count.CutOff;
import org.countersign.count.Tally;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.ledger.TestLedger;
import org.countersign.ordinance.FileNumber;
import org.countersign.people.TestPeople;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.selection.TestSelections;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** However contacts come, campaigns are combined, split and put back: which contact is whose, in the record, the lists and the tally, is as a plain model says. */
class RegroupingModelIT {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final List<String> NAMES = List.of("Lamps", "LAMPS 2", "Trees", "Oaks"), TEXTS = Arrays.asList("Light it.", "Cut none.", null);
    private static final Who STAFF = TestPeople.who(Role.STAFF);
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private final TestIntake intake = new TestIntake(DATABASE);
    private final TestLedger ledger = new TestLedger(DATABASE, ZONE);
    private final Map<Long, Integer> writers = new TreeMap<>();

    @AfterContainer static void close() { DATABASE.close(); }

    private enum What { ARRIVE, COMBINE, SPLIT, UNDO, TELL }

    /** @param which of whatever there is, counted around @param one and other of the names; other 4: none @param text of those there are */
    private record Step(What what, int which, int one, int other, int text) {}

    @Property(tries = 40) void which_contact_is_whose_is_as_the_model_says(@ForAll("steps") List<Step> steps) {
        for (String table : List.of("listed", "regrouped_contact", "regrouping", "contact", "signer", "`position`", "constituent", "campaign", "ordinance")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
        intake.docket("2008-0811");
        intake.ears = this::ear;
        ledger.rebuild();
        writers.clear();
        CampaignModel model = new CampaignModel();
        for (int i = 0; i < NAMES.size(); i++) arrive(new Step(What.ARRIVE, i, i, 0, i % 2), model);
        for (Step step : steps) {
            take(step, model);
            mustAgree(step.toString(), model);
        }
        assertEquals(List.of(), ledger.mismatches("2008-0811"));
    }

    /** Lists and books hear within the transaction. */
    private List<PositionsChanged> ear(EntityManager em) {
        List<PositionsChanged> books = ledger.ear(em);
        return new AbstractList<>() {
            @Override public boolean add(PositionsChanged news) {
                TestSelections.listed(em).accept(news);
                return books.add(news);
            }
            @Override public PositionsChanged get(int index) { throw new IndexOutOfBoundsException(index); }
            @Override public int size() { return 0; }
        };
    }

    private void take(Step step, CampaignModel model) {
        String one = NAMES.get(step.one), other = step.other == NAMES.size() ? null : NAMES.get(step.other), text = TEXTS.get(step.text);
        switch (step.what) {
            case ARRIVE -> arrive(step, model);
            case COMBINE -> {
                if (other != null) regroup(model.mayCombine(one, other), on -> on.combine(seen(one), seen(other)), id -> model.combine(id, one, other));
            }
            case SPLIT -> regroup(model.maySplit(one, text, other), on -> on.split(seen(one), Set.of(text(text)), other), id -> model.split(id, one, text, other));
            case UNDO -> {
                if (!model.moves().isEmpty()) undo(model.moves().get(step.which % model.moves().size()), model);
            }
            case TELL -> tell(List.copyOf(model.of.keySet()).get(step.which % model.of.size()), other, model);
        }
    }

    private void arrive(Step step, CampaignModel model) {
        String campaign = step.other == NAMES.size() ? null : NAMES.get(step.one), text = TEXTS.get(step.text);
        Arriving letter = call().by(person("Ann", "Field", "ann" + step.which % 3 + "@example.org")).in(campaign).on("2008-0811", Stance.OPPOSE);
        long id = intake.take((text == null ? letter : letter.saying(text)).done()).contactId();
        writers.put(id, (int) (long) (Long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + id).get(0).get(0));
        model.arrive(id, campaign, text);
    }

    private void regroup(boolean may, ToLongFunction<Regroupings> work, java.util.function.LongConsumer then) {
        if (may) then.accept(with(work::applyAsLong));
        else assertThrows(Refused.class, () -> with(work::applyAsLong));
    }

    private void undo(long id, CampaignModel model) {
        regroup(model.mayUndo(id), on -> {
            on.undo(id);
            return id;
        }, model::undo);
    }

    private void tell(long contact, String campaign, CampaignModel model) {
        with(on -> {
            on.move(TestTriage.contacts(on.em, STAFF).byId(contact).map(Contact::seen).orElseThrow(), campaign);
            return contact;
        });
        model.told(contact, campaign);
    }

    private void mustAgree(String after, CampaignModel model) {
        List<List<Object>> told = model.of.entrySet().stream().map(each -> Arrays.<Object>asList(each.getKey(), each.getValue())).toList();
        assertEquals(told, DATABASE.rows("SELECT c.id, g.name FROM contact c LEFT JOIN campaign g ON g.id = c.campaign_id ORDER BY c.id"), after);
        assertEquals(told, DATABASE.rows("SELECT l.contact_id, g.name FROM listed l LEFT JOIN campaign g ON g.id = l.campaign_id ORDER BY l.contact_id"), after);
        Set<Integer> individually = model.of.keySet().stream().filter(contact -> model.of.get(contact) == null).map(writers::get).collect(Collectors.toSet());
        Tally tally = ledger.ledger.at(new FileNumber("2008-0811"), CutOff.read("", ZONE));
        assertEquals(individually.size() + " of " + Set.copyOf(writers.values()).size(), tally.people().individual() + " of " + (tally.people().individual() + tally.people().throughCampaign()), after);
    }

    private long with(Function<Regroupings, Long> work) { return DATABASE.inTransaction(em -> work.apply(TestRegroupings.on(em, STAFF, intake.noting(), ear(em)))); }

    private static Seen seen(String name) { return DATABASE.inTransaction(em -> TestRegroupings.trail(em, STAFF).seen(name)); }

    private static long text(String body) {
        return body == null ? 0 : (Long) DATABASE.rows("SELECT id FROM letter_text WHERE body = '" + body + "'").stream().findFirst().map(row -> row.get(0)).orElse(-1L);
    }

    @Provide Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.frequency(Tuple.of(5, What.ARRIVE), Tuple.of(3, What.COMBINE), Tuple.of(3, What.SPLIT), Tuple.of(4, What.UNDO), Tuple.of(2, What.TELL)), Arbitraries.integers().between(0, 20),
                Arbitraries.integers().between(0, NAMES.size() - 1), Arbitraries.integers().between(0, NAMES.size()), Arbitraries.integers().between(0, TEXTS.size() - 1)).as(Step::new).list().ofMinSize(4).ofMaxSize(20);
    }
}
