package org.countersign.ledger;

import static org.countersign.intake.TestIntake.call;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.AbstractList;
import org.countersign.TestDatabase;
import org.countersign.contact.Contact;
import org.countersign.contact.Position.Coded;
import org.countersign.contact.SetAsideReason;
import org.countersign.contact.TestTriage;
import org.countersign.contact.Triage;
import org.countersign.count.RandomDocket;
import org.countersign.imports.ImportRun;
import org.countersign.imports.TestImports;
import org.countersign.intake.Channel;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewSigner;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.mail.TestMail;
import org.countersign.ordinance.FileNumber;
import org.countersign.people.TestPeople;
import org.countersign.platform.Again;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.residency.Claim;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.countersign.triage.TestWaiting;

/**
 * An office in which everything happens at once: contacts of a few people who share mailboxes, telephones and houses are logged, imported,
 * coded, corrected, set aside, linked and merged, and taken back, by desks that get in each other's way. The ledger hears of all of it.
 */
final class Office {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final List<String> ORDINANCES = List.of("A-1", "B-2");
    private static final List<String> GIVEN = List.of("Ann", "Bo", "Cy", "Di", "Ed");
    private static final List<String> HOUSES = List.of("12 Elm Street", "14 Elm Street", "3 Oak Avenue");
    /** A point that is the city's on other ground. */
    private static final Claim WEST = new Claim(null, null, null, null, null, null, 41.7620, -72.7420, null, Claim.Answer.NOT_ASKED, false);
    private static final List<String> ZIPS = List.of("06103", "06105", "10001", "");

    /** Some of which suggest a stance. */
    static final List<String> WORDS = List.of("Please veto this ordinance.", "Please sign this ordinance.", "When is the hearing?");

    /** Of which rules are learned. */
    static final List<String> SUBJECTS = List.of("Leaf blowers", "The curfew", "Your vote");
    /** How many things there are to be done. */
    static final int DEEDS = 33;

    final TestDatabase database;
    final TestLedger books;
    final TestIntake intake;
    final TestImports imports;

    Office(TestDatabase database) {
        this.database = database;
        books = new TestLedger(database, ZONE);
        intake = new TestIntake(database);
        imports = new TestImports(database).with(TestMail::format);
        intake.ears = this::ear;
        imports.hear(this::ear);
        intake.docket(ORDINANCES.toArray(String[]::new));
        books.rebuild();
    }

    /** The books, and the queues of triage, hear within the transaction. */
    List<PositionsChanged> ear(EntityManager em) {
        List<PositionsChanged> books = this.books.ear(em);
        return new AbstractList<>() {
            @Override public boolean add(PositionsChanged news) {
                TestWaiting.on(em).accept(news);
                return books.add(news);
            }
            @Override public PositionsChanged get(int index) { throw new IndexOutOfBoundsException(index); }
            @Override public int size() { return 0; }
        };
    }

    /** Something happens; what the office refuses, or somebody else was quicker with, does not. @return what it was */
    String something(Random chance) { return something(chance.nextInt(DEEDS), chance); }

    /** @param which below {@link #DEEDS} */
    String something(int which, Random chance) {
        try {
            return switch (which) {
                case 0, 1, 2, 3 -> log(chance);
                case 4, 5 -> triage(chance, "code", (triage, seen) -> triage.code(seen, ordinance(chance),
                        new Coded(null, chance.nextInt(9) == 0 ? null : pick(chance, Stance.values()), null, pick(chance, List.of(List.of(), List.of("cost"), List.of("Cost", "safety"))))));
                case 6 -> triage(chance, "confirm", (triage, seen) -> triage.confirm(seen, ordinance(chance)));
                case 7 -> triage(chance, "set aside", (triage, seen) -> triage.setAside(seen, pick(chance, SetAsideReason.values())));
                case 8 -> triage(chance, "take back", Triage::takeBack);
                case 9 -> triage(chance, "drop", (triage, seen) -> triage.drop(seen, ordinance(chance)));
                case 10 -> triage(chance, "correct", (triage, seen) -> triage.correct(seen, 0, claim(chance)));
                case 11 -> chance.nextBoolean() ? triage(chance, "unlink", (triage, seen) -> triage.unlink(seen, 0)) : triage(chance, "link to new", (triage, seen) -> triage.linkToNew(seen, 0));
                case 12 -> link(chance);
                case 13 -> merge(chance);
                case 14 -> chance.nextBoolean() ? importSome(chance) : undoOne(chance);
                case 15 -> new Afterwards(this, chance).coSign();
                case 16, 17 -> new Afterwards(this, chance).decide();
                case 18 -> new Afterwards(this, chance).undo();
                case 19 -> new Afterwards(this, chance).suggest();
                case 20 -> new Afterwards(this, chance).claim();
                case 21, 22 -> new Doors(this, chance).revise();
                case 23 -> new Doors(this, chance).forget();
                case 24 -> new Doors(this, chance).mail();
                case 25 -> new Doors(this, chance).reread();
                case 26 -> new Doors(this, chance).console();
                case 27 -> new Doors(this, chance).tap();
                case 28, 29 -> new Doors(this, chance).line();
                case 30, 31 -> new Campaigning(this, chance).regroup();
                default -> fold();
            };
        } catch (Refused | Missing no) {
            return "refused";
        } catch (RuntimeException e) {
            if (!late(e)) throw e;
            return "too late";
        }
    }

    /** Somebody else was quicker with the same row; anything else that rolls back is a fault. */
    private static boolean late(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) if (cause instanceof OptimisticLockException) return true;
        return false;
    }

    <T> T transaction(Function<EntityManager, T> work) { return Again.ifBrokenOff(() -> database.inTransaction(work)); }

    private String log(Random chance) {
        List<NewContact> batch = new ArrayList<>();
        for (int i = chance.nextInt(4); i >= 0; i--) batch.add(contact(chance));
        transaction(em -> intake.on(em).take(batch, TestIntake.DESK));
        return "log";
    }

    private static NewContact contact(Random chance) {
        TestIntake.Arriving contact = call().as(chance.nextInt(6) == 0 ? Channel.PETITION : pick(chance, Channel.values())).at(RandomDocket.moment(chance));
        for (int i = chance.nextInt(5) == 0 ? 2 : 1; i > 0; i--) contact.by(signer(chance));
        if (chance.nextInt(3) == 0) contact.in("Campaign " + chance.nextInt(2));
        if (chance.nextInt(3) == 0) contact.saying(pick(chance, WORDS));
        if (chance.nextInt(3) == 0) contact.about(pick(chance, SUBJECTS));
        if (chance.nextInt(3) == 0) contact.named("ext " + chance.nextInt(40));
        for (String ordinance : ORDINANCES) {
            if (chance.nextInt(3) == 0) continue;
            if (chance.nextInt(6) == 0) contact.suggesting(ordinance, pick(chance, Stance.values()));
            else contact.on(ordinance, chance.nextInt(9) == 0 ? null : pick(chance, Stance.values()), chance.nextInt(3) == 0 ? new String[] {"cost", "Noise"} : new String[0]);
        }
        return contact.done();
    }

    static NewSigner signer(Random chance) {
        int who = chance.nextInt(GIVEN.size());
        boolean organisation = chance.nextInt(8) == 0;
        String given = organisation || chance.nextInt(7) == 0 ? null : GIVEN.get(who);
        return new NewSigner(given, given == null ? null : "Field", organisation || chance.nextInt(9) == 0 ? pick(chance, RandomDocket.SPELLINGS) : null,
                chance.nextInt(3) == 0 ? null : "box" + who / 2 + "@example.org", chance.nextInt(3) == 0 ? "860 555 01" + (10 + who) : null, claim(chance));
    }

    private static Claim claim(Random chance) {
        if (chance.nextInt(6) == 0) return WEST;
        return TestIntake.at(chance.nextInt(3) == 0 ? null : pick(chance, HOUSES), null, pick(chance, ZIPS));
    }

    @FunctionalInterface private interface Deciding { void on(Triage triage, Seen seen); }

    private String triage(Random chance, String what, Deciding decision) {
        Long id = one(chance, "contact");
        if (id == null) return "nobody";
        transaction(em -> {
            Seen seen = TestTriage.contacts(em, TestPeople.who(Role.STAFF)).byId(id).map(Contact::seen).orElseThrow(() -> new Missing("contact"));
            decision.on(TestTriage.on(em, TestPeople.who(Role.STAFF), intake.noting(), ear(em)), seen);
            return seen;
        });
        return what;
    }

    private String link(Random chance) {
        Long somebody = one(chance, "constituent");
        return somebody == null ? "nobody" : triage(chance, "link", (triage, seen) -> triage.link(seen, 0, somebody));
    }

    private String merge(Random chance) {
        Long one = one(chance, "constituent"), other = one(chance, "constituent");
        if (one == null || other == null) return "nobody";
        boolean merged = transaction(em -> !Bulk.of(em).read("SELECT 1 FROM constituent WHERE id = ? AND merged_into IS NOT NULL", row -> 1, one).isEmpty());
        transaction(em -> {
            if (merged) TestPeople.merging(em, intake, Role.STAFF).undo(seen(em, one));
            else TestPeople.merging(em, intake, Role.STAFF).merge(seen(em, one), seen(em, other));
            return one;
        });
        return merged ? "unmerge" : "merge";
    }

    private static Seen seen(EntityManager em, long constituent) {
        return Bulk.of(em).read("SELECT version FROM constituent WHERE id = ?", row -> new Seen(constituent, row.getLong(1)), constituent).stream().findFirst().orElseThrow(() -> new Missing("constituent"));
    }

    /** What broke for a reason of its own was no import: nothing would be tried. */
    static void brought(ImportRun run) {
        if (run.state() == ImportRun.State.FAILED) throw new AssertionError("import " + run.id() + " failed");
    }

    private String importSome(Random chance) {
        StringBuilder csv = new StringBuilder("external_id,received_at,channel,ordinance_no,first_name,last_name,organization,email,address1,zip,stance,campaign_id,reason_codes\n");
        for (int i = 2 + chance.nextInt(12); i > 0; i--) {
            int who = chance.nextInt(GIVEN.size());
            csv.append("imp ").append(chance.nextInt(60)).append(',').append(RandomDocket.moment(chance)).append(',').append(pick(chance, Channel.values())).append(',').append(pick(chance, ORDINANCES)).append(',')
                    .append(chance.nextInt(6) == 0 ? "," : GIVEN.get(who) + ",Field").append(',').append(chance.nextInt(9) == 0 ? "Harbor 7" : "").append(",box").append(who / 2).append("@example.org,")
                    .append(chance.nextBoolean() ? pick(chance, HOUSES) : "").append(',').append(pick(chance, ZIPS)).append(',').append(pick(chance, Stance.values())).append(',')
                    .append(chance.nextInt(3) == 0 ? "Campaign 1" : "").append(',').append(chance.nextInt(4) == 0 ? "cost" : "").append('\n');
        }
        brought(imports.run(csv.toString()));
        return "import";
    }

    private String undoOne(Random chance) {
        List<Long> done = transaction(em -> Bulk.of(em).read("SELECT id FROM import_run WHERE state = 'DONE'", row -> row.getLong(1)));
        if (done.isEmpty()) return "nothing";
        imports.undo(done.get(chance.nextInt(done.size())));
        return "undo";
    }

    private String fold() {
        Again.ifBrokenOff(books::foldOnce);
        return "fold";
    }

    Long one(Random chance, String table) {
        List<Long> some = transaction(em -> Bulk.of(em).read("SELECT id FROM " + table + " ORDER BY id DESC LIMIT 200", row -> row.getLong(1)));
        return some.isEmpty() ? null : some.get(chance.nextInt(some.size()));
    }

    static FileNumber ordinance(Random chance) { return new FileNumber(pick(chance, ORDINANCES)); }

    static <T> T pick(Random chance, List<T> from) { return from.get(chance.nextInt(from.size())); }

    static <T> T pick(Random chance, T[] from) { return from[chance.nextInt(from.length)]; }
}
