package org.countersign.wording;

import static org.countersign.intake.TestIntake.call;
import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.selection.TestSelections;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.junit.jupiter.api.*;

/** What the latest letters of a campaign share and add. */
class WordingsIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final TestSelections selections = new TestSelections(DATABASE, Cities.named("hartford"));
    private int letters = 1_000;

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() { for (String table : List.of("listed", "contact", "signer", "letter_text")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate()); }

    @Test void each_text_is_told_once_the_most_frequent_first_and_the_latest_additions_first() {
        letter("Lamps", "Light it. Thank you.");
        for (int i = 0; i < 3; i++) letter("Lamps", "Light it.");
        long fell = letter("Lamps", "Light it. I fell."), dark = letter("Lamps", "Light it. It is dark.");
        long again = letter("Lamps", "Light it. I fell.");
        letter("Lamps", null);
        letter("Trees", "Cut none. Cut none at all.");
        assertEquals(List.of("Light it.", "I fell."), in(one -> one.common("Lamps")).sentences(), "two of seven are a quarter");
        assertEquals(List.of(new Added(dark, "It is dark.")), added().subList(0, 1));
        assertTrue(again > dark && dark > fell);
        assertEquals(List.of("It is dark.", "Thank you."), added().stream().map(Added::words).toList());
    }

    @Test void only_the_latest_letters_that_stand_are_looked_at() {
        for (int i = 0; i < 3; i++) letter("Lamps", "The old form.");
        for (int i = 0; i < 2; i++) letter("Lamps", "The new form.");
        long aside = letter("Lamps", "Aside.");
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE listed SET set_aside = TRUE WHERE contact_id = " + aside).executeUpdate());
        assertEquals(List.of("The old form.", "The new form."), in(one -> one.common("Lamps")).sentences());
        letters = 2;
        assertEquals(List.of("The new form."), in(one -> one.common("Lamps")).sentences());
        assertEquals(List.of(), added());
    }

    private List<Added> added() { return in(one -> one.added("Lamps", one.common("Lamps"))); }

    private long letter(String campaign, String text) {
        long id = selections.intake.take((text == null ? call() : call().saying(text)).in(campaign).done()).contactId();
        selections.follow(selections.intake.news);
        return id;
    }

    private <T> T in(Function<Wordings, T> work) {
        return DATABASE.inTransaction(em -> {
            Wordings wordings = new Wordings();
            wordings.em = em;
            wordings.letters = letters;
            wordings.who = new Who() {
                @Override public Role role() { return Role.STAFF; }
            };
            return work.apply(wordings);
        });
    }
}
