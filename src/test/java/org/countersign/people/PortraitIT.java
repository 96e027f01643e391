package org.countersign.people;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.intake.Channel;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Seen;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

/** What the page of one person says of them. */
class PortraitIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestIntake intake = new TestIntake(DATABASE);

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() {
        for (String table : List.of("contact", "signer", "`position`", "constituent", "ordinance")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
        intake.docket("2008-0811");
    }

    @Test void for_whom_a_letter_speaks_its_first_signer_says_and_nobody_who_signs_along() {
        List<Long> both = letter("ann@example.org", "bo@example.org");
        assertEquals(List.of("Tenants of Quill Row"), represents(both.get(0)));
        assertEquals(List.of(), represents(both.get(1)));
    }

    @Test void who_signed_one_letter_under_two_names_has_both_signatures_however_they_are_paged() {
        List<Long> both = letter("ann@example.org", "bo@example.org");
        letter("ann@example.org", "bo@example.org");
        DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).merge(seen(both.get(0)), seen(both.get(1))));
        List<Signature> all = after(both.get(0), Long.MAX_VALUE, Integer.MAX_VALUE, 10);
        assertEquals(List.of(0, 1, 0, 1), all.stream().map(Signature::seq).toList());
        for (int most = 1; most <= 3; most++) {
            List<Signature> met = new ArrayList<>();
            for (List<Signature> page = after(both.get(0), Long.MAX_VALUE, Integer.MAX_VALUE, most); !page.isEmpty();
                    page = after(both.get(0), met.get(met.size() - 1).contact().id(), met.get(met.size() - 1).seq(), most)) met.addAll(page);
            assertEquals(all, met, most + " a page");
        }
    }

    /** @return who signed it, in their order */
    private List<Long> letter(String first, String second) {
        long contact = intake.take(call().as(Channel.LETTER).speakingFor("Tenants of Quill Row").by(person("Ann", "Field", first), person("Bo", "Marsh", second)).on("2008-0811", Stance.OPPOSE).done()).contactId();
        return DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact + " ORDER BY seq").stream().map(row -> (Long) row.get(0)).toList();
    }

    private static List<String> represents(long constituent) {
        return DATABASE.inTransaction(em -> TestPeople.people(em, Role.STAFF).byId(constituent)).orElseThrow().of(Portrait.What.REPRESENTS).stream().map(Portrait.Known::value).toList();
    }

    private static List<Signature> after(long constituent, long contact, int seq, int most) {
        return DATABASE.inTransaction(em -> TestPeople.sayings(em, Role.STAFF).signatures(constituent, contact, seq, most));
    }

    private static Seen seen(long id) { return new Seen(id, (Long) DATABASE.rows("SELECT version FROM constituent WHERE id = " + id).get(0).get(0)); }
}
