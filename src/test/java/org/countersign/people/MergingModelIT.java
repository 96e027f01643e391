package org.countersign.people;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;
import org.countersign.constituent.Names;
import org.countersign.constituent.Phones;
import org.countersign.intake.IntakeStripes;
import org.countersign.intake.KnownBy;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Bulk;
import org.countersign.platform.Seen;
import org.countersign.residency.Claim;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;

/** However contacts come, are moved, are taken back, and people are merged and told apart: who holds what is as a plain model says. */
class MergingModelIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private final TestIntake intake = new TestIntake(DATABASE);

    @AfterContainer static void close() { DATABASE.close(); }

    private enum What { LOG, MERGE, UNDO, MOVE, TAKE_BACK }

    /** @param one and other say which of those there are, counted around */
    private record Step(What what, NewSigner signer, int one, int other) {}

    @Property(tries = 40) void whoever_holds_what_is_as_the_model_says(@ForAll("steps") List<Step> steps) {
        for (String table : List.of("contact", "signer", "`position`", "constituent", "ordinance")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
        intake.docket("2008-0811");
        HoldingModel model = new HoldingModel();
        for (Step step : steps) {
            take(step, model);
            assertEquals(model.signers(), DATABASE.rows("SELECT contact_id, constituent_id FROM signer ORDER BY contact_id"), step.toString());
            assertEquals(model.people(), DATABASE.rows("SELECT id, merged_into, name_key, has_identifier FROM constituent ORDER BY id"), step.toString());
        }
    }

    private void take(Step step, HoldingModel model) {
        List<Long> people = new ArrayList<>(model.ids()), contacts = new ArrayList<>(model.contacts());
        switch (step.what) {
            case LOG -> log(step.signer, model);
            case MERGE -> {
                List<Long> roots = model.roots();
                if (roots.size() > 1) merge(at(roots, step.one), at(roots, step.one + 1 + step.other % (roots.size() - 1)), model);
            }
            case UNDO -> {
                List<Long> merged = model.merged();
                if (!merged.isEmpty()) undo(at(merged, step.one), model);
            }
            case MOVE -> {
                if (!contacts.isEmpty() && !people.isEmpty()) move(at(contacts, step.one), at(model.roots(), step.other), model);
            }
            case TAKE_BACK -> {
                if (!contacts.isEmpty()) takeBack(at(contacts, step.one), model);
            }
        }
    }

    private static long at(List<Long> among, int which) { return among.get(which % among.size()); }

    private void log(NewSigner signer, HoldingModel model) {
        long contact = intake.take(call().by(signer).on("2008-0811", Stance.OPPOSE).done()).contactId();
        Object to = DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0);
        model.log(contact, Names.key(signer.givenName(), signer.familyName()), signer.email(), Phones.e164(signer.phone()), (Long) to);
    }

    private void merge(long survivor, long other, HoldingModel model) {
        DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).merge(seen(survivor), seen(other)));
        model.merge(survivor, other);
    }

    private void undo(long merged, HoldingModel model) {
        DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).undo(seen(merged)));
        model.undo(merged);
    }

    /** As a link by hand does. */
    private static void move(long contact, long to, HoldingModel model) {
        Long from = model.owner(contact);
        change("UPDATE signer SET constituent_id = " + to + " WHERE contact_id = " + contact, from, to);
        model.move(contact, to);
    }

    /** As undoing an import does. */
    private static void takeBack(long contact, HoldingModel model) {
        change("DELETE FROM signer WHERE contact_id = " + contact, model.owner(contact), null);
        model.move(contact, null);
    }

    private static void change(String sql, Long from, Long to) {
        DATABASE.doInTransaction(em -> {
            Bulk bulk = Bulk.of(em);
            new IntakeStripes(bulk).holdAll();
            bulk.change(sql);
            new KnownBy(bulk).refresh(Arrays.asList(from, to).stream().filter(id -> id != null).distinct().toList());
        });
    }

    private static Seen seen(long id) { return new Seen(id, (Long) DATABASE.rows("SELECT version FROM constituent WHERE id = " + id).get(0).get(0)); }

    /** Few names and ways to reach them, so that they meet. */
    @Provide Arbitrary<List<Step>> steps() {
        Arbitrary<String> given = Arbitraries.of("Ann", "Anna", "Bo").injectNull(0.3), mail = Arbitraries.of("a@example.org", "b@example.org").injectNull(0.3),
                phone = Arbitraries.of("860-543-8500", "860-543-8501").injectNull(0.5);
        Arbitrary<NewSigner> signer = Combinators.combine(given, mail, phone).as((name, email, number) -> new NewSigner(name, null, null, email, number, Claim.NONE));
        return Combinators.combine(Arbitraries.frequency(Tuple.of(5, What.LOG), Tuple.of(3, What.MERGE), Tuple.of(2, What.UNDO), Tuple.of(1, What.MOVE), Tuple.of(1, What.TAKE_BACK)), signer,
                Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 20)).as(Step::new).list().ofMinSize(3).ofMaxSize(18);
    }
}
