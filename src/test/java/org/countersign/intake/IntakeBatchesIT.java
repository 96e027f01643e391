package org.countersign.intake;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;
import org.countersign.residency.Claim;
import org.countersign.stance.Stance;

/** However the same contacts are cut into batches, the same rows come of it. */
class IntakeBatchesIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final List<String> TABLES = List.of("contact", "signer", "`position`", "constituent", "letter_text", "campaign", "ordinance_reason", "ordinance");
    private final TestIntake intake = new TestIntake(DATABASE);

    @AfterContainer static void close() { DATABASE.close(); }

    @Property(tries = 40) void any_cut_into_batches_gives_the_rows_of_one_by_one(@ForAll("contacts") List<NewContact> contacts, @ForAll("sizes") List<Integer> sizes) throws Exception {
        Taken oneByOne = take(contacts, List.of(1)), cut = take(contacts, sizes);
        assertEquals(oneByOne.outcomes, cut.outcomes);
        assertEquals(oneByOne.rows, cut.rows);
    }

    private record Taken(List<Outcome> outcomes, List<List<List<Object>>> rows) {}

    private Taken take(List<NewContact> contacts, List<Integer> sizes) throws Exception {
        start();
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0, batch = 0; from < contacts.size(); batch++) {
            int to = Math.min(contacts.size(), from + sizes.get(batch % sizes.size()));
            outcomes.addAll(intake.take(DESK, contacts.subList(from, to)));
            from = to;
        }
        return new Taken(outcomes, List.of(
                DATABASE.rows("SELECT c.id, received_at, channel, p.name, signers, body, external_id, c.version FROM contact c LEFT JOIN campaign p ON p.id = campaign_id"
                        + " LEFT JOIN letter_text t ON t.id = text_id ORDER BY c.id"),
                DATABASE.rows("SELECT contact_id, seq, constituent_id, link_rule, residency, evidence, email_key, phone_key, name_key, organisation_key, household_key, linked_at IS NULL FROM signer ORDER BY 1, 2"),
                DATABASE.rows("SELECT id, kind, given_name, family_name, organisation, name_key, named_contact_id, named_seq, has_identifier, version FROM constituent ORDER BY 1"),
                DATABASE.rows("SELECT ordinance_id - (SELECT MIN(id) FROM ordinance), contact_id, stance, suggested, reasons FROM `position` ORDER BY 1, 2"),
                DATABASE.rows("SELECT ordinance_id - (SELECT MIN(id) FROM ordinance), code FROM ordinance_reason ORDER BY 1, 2")));
    }

    /** An empty schema whose sequences begin again. */
    private void start() throws Exception {
        try (var connection = DATABASE.connection(); var statement = connection.createStatement()) {
            for (String table : TABLES) statement.execute("DELETE FROM " + table);
            for (String sequence : List.of("contact_id", "constituent_id", "letter_text_id")) statement.execute("ALTER SEQUENCE " + sequence + " RESTART WITH 1");
        }
        intake.docket("a", "b");
    }

    /** Few names, addresses and ids, so that they meet. */
    @Provide Arbitrary<List<NewContact>> contacts() {
        Arbitrary<List<NewSigner>> signers = signer().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<List<NewPosition>> positions = Arbitraries.of("a", "b", "c").set().ofMaxSize(2).flatMap(numbers -> Combinators.combine(
                Arbitraries.of(Stance.SUPPORT, Stance.OPPOSE), Arbitraries.of("cost", "safety", "traffic")).as((stance, reason) -> numbers.stream().map(number ->
                new NewPosition(number, null, stance, NewPosition.Coding.CONFIRMED, null, List.of(reason))).toList()));
        return Combinators.combine(signers, positions, Arbitraries.of("x", "y", "z").injectNull(0.6), Arbitraries.of("words", "other words", " ").injectNull(0.3)).as((who, on, external, text) ->
                new NewContact(new NewContact.Arrival(external, AT, Channel.LETTER, null, null, null), who, on,
                        new NewContact.Content(null, text, null, text, null, null, false, false))).list().ofMinSize(1).ofMaxSize(14);
    }

    private static Arbitrary<NewSigner> signer() {
        Arbitrary<String> given = Arbitraries.of("Ann", "ANN", "Bo").injectNull(0.4), organisation = Arbitraries.of("Hill Neighbors", "The Hill").injectNull(0.7);
        Arbitrary<String> mail = Arbitraries.of("a@example.org", "b@example.org").injectNull(0.5), phone = Arbitraries.of("860-543-8500", "860-543-8501").injectNull(0.6);
        Arbitrary<Claim> claim = Arbitraries.of(Claim.NONE, at("1 Main St", null, "06103"), at("1 Main Street", "2", "06103"), at("1 Main", null, null));
        return Combinators.combine(given, organisation, mail, phone, claim).as((name, of, address, number, where) -> new NewSigner(name, null, of, address, number, where));
    }

    @Provide Arbitrary<List<Integer>> sizes() { return Arbitraries.integers().between(1, 14).list().ofMinSize(1).ofMaxSize(4); }
}
