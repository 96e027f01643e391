package org.countersign.ledger;

import static org.countersign.intake.TestIntake.call;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.countersign.boundary.TestOutlines;
import org.countersign.city.Cities;
import org.countersign.contact.TestTriage;
import org.countersign.contact.Triage;
import org.countersign.count.RandomDocket;
import org.countersign.imports.NewImport;
import org.countersign.intake.Channel;
import org.countersign.intake.NewContact;
import org.countersign.intake.Origin;
import org.countersign.intake.TestIntake;
import org.countersign.mail.TestMail;
import org.countersign.people.TestPeople;
import org.countersign.petition.PetitionLines;
import org.countersign.petition.TestPetitions;
import org.countersign.platform.Bulk;
import org.countersign.platform.Seen;
import org.countersign.residency.Ground;
import org.countersign.residency.ResidencyReader;
import org.countersign.revision.Revision;
import org.countersign.revision.Revisions;
import org.countersign.revision.TestRevisions;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.countersign.tap.TestTaps;
import org.countersign.triage.TestDecisions;

/**
 * What comes through the other doors of an office: taps, lines of petitions, letters, what is corrected at the console of a hearing; and what
 * is done to many contacts at once: findings made again on other ground, rules removed, letters read again.
 */
record Doors(Office office, Random chance) {
    private static final Who STAFF = TestPeople.who(Role.STAFF);
    private static final Ground GROWN = new Ground(TestOutlines.grown(), Ground.shipped(Cities.named("hartford")).register());
    private static final List<ResidencyReader> GROUNDS = List.of(TestIntake.HARTFORD, ResidencyReader.of(Cities.named("hartford"), () -> GROWN));
    private static final int SOME = 5;

    /** What comes next of the one that is under way, or another one. */
    String revise() {
        Optional<Revision> latest = office.transaction(em -> revisions(em).latest());
        Revision.State state = latest.map(Revision::state).orElse(Revision.State.UNDONE);
        boolean on = chance.nextInt(4) > 0;
        ResidencyReader ground = Office.pick(chance, GROUNDS);
        if (state.working()) {
            office.transaction(em -> TestRevisions.work(em, office.database, ground, office.ear(em)).step());
            return "revise";
        }
        return office.transaction(em -> {
            if (state == Revision.State.PREVIEW && on) revisions(em).apply(latest.get().id());
            else if (state == Revision.State.PREVIEW) revisions(em).discard(latest.get().id());
            else if (state == Revision.State.APPLIED && on) revisions(em).undo(latest.get().id());
            else revisions(em).begin();
            return state == Revision.State.PREVIEW && on ? "revision applied" : state == Revision.State.APPLIED && on ? "revision undone" : "revise";
        });
    }

    private Revisions revisions(EntityManager em) { return TestRevisions.on(em, STAFF, office.intake.noting()); }

    /** A rule that was learned of a subject: what it suggested and nobody confirmed is uncoded again. */
    String forget() {
        List<Long> rules = rows("SELECT id FROM subject_rule WHERE stopped_at IS NULL ORDER BY id");
        if (rules.isEmpty()) return "nothing";
        long rule = Office.pick(chance, rules);
        office.transaction(em -> {
            TestDecisions.rules(em, STAFF, office.intake.noting(), office.ear(em)).remove(rule);
            return rule;
        });
        return "rule removed";
    }

    /** Some letters, a few of them once more. */
    String mail() {
        StringBuilder mbox = new StringBuilder();
        for (int i = 1 + chance.nextInt(3); i > 0; i--) {
            int who = chance.nextInt(SOME);
            mbox.append("From x Mon Aug 11 09:00:00 2008\nFrom: N").append(who).append(" Field <box").append(who / 2).append("@example.org>\nTo: mayor@example.gov\nMessage-ID: <").append(chance.nextInt(40))
                    .append("@example.org>\nDate: ").append(1 + chance.nextInt(20)).append(" Aug 2008 09:30:00 -0400\nSubject: ").append(Office.pick(chance, Office.SUBJECTS)).append("\n\n")
                    .append(Office.pick(chance, Office.WORDS)).append("\n\n");
        }
        Office.brought(office.imports.run(new NewImport("mbox", null, chance.nextBoolean() ? Office.ordinance(chance).value() : null, null, false), mbox.toString()));
        return "mail";
    }

    /** As if a better reader had come. */
    String reread() {
        int old = office.transaction(em -> Bulk.of(em).change("UPDATE letter SET reader_version = 0 WHERE contact_id % ? = ?", SOME, chance.nextInt(SOME)));
        office.transaction(em -> TestMail.rereading(em, office.ear(em)).step());
        return old > 0 ? "read again" : "nothing";
    }

    /** What the console of a hearing does where somebody on the record is corrected: the contact is replaced, or only taken off. */
    String console() {
        List<Long> heard = rows("SELECT id FROM contact WHERE channel = 'TESTIMONY' ORDER BY id DESC LIMIT 20");
        NewContact again = call().as(Channel.TESTIMONY).at(RandomDocket.moment(chance)).by(Office.signer(chance)).on(Office.ordinance(chance).value(), Office.pick(chance, Stance.values())).done();
        boolean back = chance.nextInt(3) == 0;
        Long one = heard.isEmpty() ? null : Office.pick(chance, heard);
        office.transaction(em -> {
            boolean replaced = one == null || triage(em).replaced(one);
            if (replaced && !back) office.intake.on(em).take(again, new Origin("staff", "hearing", null));
            return replaced;
        });
        return "console";
    }

    private Triage triage(EntityManager em) { return TestTriage.on(em, STAFF, office.intake.noting(), office.ear(em)); }

    String tap() {
        List<String> taken = office.transaction(em -> Bulk.of(em).read("SELECT external_id FROM contact WHERE source = 'tap' ORDER BY id DESC LIMIT 10", row -> row.getString(1)));
        boolean back = !taken.isEmpty() && chance.nextInt(3) == 0, again = !back && !taken.isEmpty() && chance.nextInt(6) == 0;
        String id = back || again ? Office.pick(chance, taken) : new UUID(chance.nextLong(), chance.nextLong()).toString();
        office.transaction(em -> {
            TestTaps taps = new TestTaps(em, STAFF, office.intake.on(em), triage(em));
            if (back) taps.takeBack(id);
            else taps.take(id, RandomDocket.moment(new Random(id.hashCode())), Office.ordinance(new Random(id.hashCode())).value(), new Random(id.hashCode()));
            return id;
        });
        return back ? "tap taken back" : "tap";
    }

    /** A line of a sheet, or one taken back. */
    String line() {
        List<Object[]> sheets = office.transaction(em -> Bulk.of(em).read("SELECT s.id, o.file_number FROM petition_sheet s JOIN ordinance o ON o.id = s.ordinance_id ORDER BY s.id", row -> new Object[] {row.getLong(1), row.getString(2)}));
        if (sheets.isEmpty()) return "nothing";
        Object[] one = Office.pick(chance, sheets);
        long sheet = (long) one[0];
        List<Seen> lines = office.transaction(em -> Bulk.of(em).read("SELECT c.id, c.version FROM petition_line l JOIN contact c ON c.id = l.contact_id WHERE c.set_aside IS NULL ORDER BY c.id DESC LIMIT 10", row -> new Seen(row.getLong(1), row.getLong(2))));
        boolean back = !lines.isEmpty() && chance.nextInt(3) == 0;
        Seen taken = back ? Office.pick(chance, lines) : null;
        NewContact line = call().as(Channel.PETITION).at(RandomDocket.moment(chance)).named(sheet + ":" + chance.nextInt(30)).by(Office.signer(chance)).on((String) one[1], Office.pick(chance, Stance.values())).done();
        office.transaction(em -> {
            PetitionLines entered = TestPetitions.lines(em, STAFF, office.intake.on(em), triage(em));
            if (back) entered.takeBack(taken);
            else entered.enter(sheet, line);
            return sheet;
        });
        return back ? "line taken back" : "line";
    }

    private List<Long> rows(String sql) { return office.transaction(em -> Bulk.of(em).read(sql, row -> row.getLong(1))); }
}
