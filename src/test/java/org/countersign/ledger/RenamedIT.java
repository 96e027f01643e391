package org.countersign.ledger;

import static org.countersign.intake.TestIntake.call;
import static org.countersign.intake.TestIntake.organisation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.BiConsumer;
import org.countersign.TestDatabase;
import org.countersign.contact.TestTriage;
import org.countersign.contact.Triage;
import org.countersign.intake.NewSigner;
import org.countersign.people.TestPeople;
import org.countersign.platform.Bulk;
import org.countersign.platform.Seen;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** An organisation speaks under the name it has today, whoever of those it holds a contact was linked to. */
class RenamedIT {
    @Test void contacts_of_those_merged_into_an_organisation_follow_when_it_comes_to_be_called_otherwise() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Office office = new Office(database);
            long church = logged(office, organisation("Zion Church")), harbor = logged(office, organisation("Harbor 7")), other = logged(office, organisation("Harbor Seven"));
            long survivor = constituent(office, church), merged = constituent(office, harbor);
            decide(office, other, (triage, seen) -> triage.link(seen, 0, merged));
            database.doInTransaction(em -> TestPeople.merging(em, office.intake, Role.STAFF).merge(seen(office, survivor), seen(office, merged)));
            assertEquals(List.of(), office.books.mismatches("A-1"));
            decide(office, church, (triage, seen) -> triage.unlink(seen, 0));
            assertEquals(List.of(), office.books.mismatches("A-1"), "the survivor is called Harbor 7 now");
        }
    }

    private static long logged(Office office, NewSigner signer) { return office.intake.take(call().by(signer).on("A-1", Stance.OPPOSE).done()).contactId(); }

    private static long constituent(Office office, long contact) {
        return (Long) office.database.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0);
    }

    private static Seen seen(Office office, long constituent) { return new Seen(constituent, (Long) office.database.rows("SELECT version FROM constituent WHERE id = " + constituent).get(0).get(0)); }

    private static void decide(Office office, long contact, BiConsumer<Triage, Seen> decision) {
        office.database.doInTransaction(em -> {
            Seen seen = new Seen(contact, Bulk.of(em).read("SELECT version FROM contact WHERE id = ?", row -> row.getLong(1), contact).get(0));
            decision.accept(TestTriage.on(em, TestPeople.who(Role.STAFF), office.intake.noting(), office.books.ear(em)), seen);
        });
    }
}
