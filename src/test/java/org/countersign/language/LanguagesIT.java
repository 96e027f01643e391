package org.countersign.language;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.contact.TestTriage;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.intake.Channel;
import org.countersign.intake.NewContact;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.Retelling;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Seen;
import org.countersign.selection.TestSelections;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

/** Contacts by the language of their text, and what they say in another. */
class LanguagesIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final FileNumber NO = new FileNumber("2008-0811");
    private static final CutOff NOW = CutOff.read("", Cities.named("hartford").zone());
    private final TestSelections selections = new TestSelections(DATABASE, Cities.named("hartford"));
    private final TestIntake intake = selections.intake;
    private Role role = Role.STAFF;

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket(NO.value(), "2008-0900"); }

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() { for (String table : List.of("translation", "listed", "contact", "signer", "`position`", "constituent", "letter_text")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate()); }

    @Test void counting_contacts_are_counted_by_the_first_part_of_the_tag_and_those_of_which_nobody_told_stand_last() {
        for (String tag : new String[] {"en", "en-US", "EN", null, "es", "es-MX", " es_419 ", "ht"}) take(tag, Channel.EMAIL, Stance.OPPOSE);
        take("es", Channel.LETTER, Stance.SUPPORT);
        take("es", Channel.PETITION, Stance.SUPPORT);
        take("es", Channel.EMAIL, null);
        for (int i = 0; i < 5; i++) take("", Channel.CALL, Stance.NEUTRAL);
        assertEquals("es 4 [3 oppose, 1 support, 0], en 3 [3 oppose, 0 support, 0], ht 1 [1 oppose, 0 support, 0], und 6 [1 oppose, 0 support, 5]", counted(NOW));
        assertEquals("", counted(new CutOff(TestIntake.AT, Cities.named("hartford").zone())), "what came at the cut-off is not before it");
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE listed SET set_aside = TRUE WHERE language = 'ht'").executeUpdate());
        assertFalse(counted(NOW).contains("ht"));
    }

    @Test void a_translation_stands_beside_the_original_which_stays_as_it_was_sent() {
        long id = take("und-x", Channel.EMAIL, Stance.OPPOSE);
        tell(seen(id), new Translations.Told("ht", "en", " I oppose it. I am undocumented. "));
        Translation made = in(em -> translations(em).of(id)).orElseThrow();
        assertEquals(List.of("en", "I oppose it. [status withheld].", "mocando"), List.of(made.language(), made.body().replace("I am [", "["), made.madeBy()));
        assertEquals(List.of(List.of("Mwen kont li.", "ht")), DATABASE.rows("SELECT t.body, c.language FROM contact c JOIN letter_text t ON t.id = c.text_id"));
        assertEquals("ht 1 [1 oppose, 0 support, 0]", counted(NOW), "and is counted as it was told");
        Seen old = new Seen(id, 0);
        assertThrows(OptimisticLockException.class, () -> tell(old, new Translations.Told("fr", "en", "x")), "somebody told before");
        tell(seen(id), new Translations.Told(null, "en", ""));
        assertTrue(in(em -> translations(em).of(id)).isEmpty(), "left empty there is none");
        assertEquals("und 1 [1 oppose, 0 support, 0]", counted(NOW));
    }

    @Test void a_translation_goes_with_its_contact() {
        long id = take("es", Channel.EMAIL, Stance.OPPOSE), other = take("es", Channel.EMAIL, Stance.OPPOSE);
        for (long each : List.of(id, other)) tell(seen(each), new Translations.Told("es", "en", "I oppose it."));
        for (String table : List.of("`position` WHERE contact_", "signer WHERE contact_", "contact WHERE ")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table + "id = " + id).executeUpdate());
        assertEquals(List.of(List.of(other)), DATABASE.rows("SELECT contact_id FROM translation"));
    }

    @Test void a_language_that_a_person_told_is_marked_so_and_told_by_no_reader_again() {
        long told = take("es", Channel.EMAIL, Stance.OPPOSE), unknown = take("es", Channel.EMAIL, Stance.OPPOSE), read = take("es", Channel.EMAIL, Stance.OPPOSE);
        tell(seen(told), new Translations.Told("ht", null, null));
        tell(seen(unknown), new Translations.Told("", null, null));
        DATABASE.doInTransaction(em -> new Retelling(Bulk.of(em)).tell(Stream.of(told, unknown, read).collect(Collectors.toMap(id -> id, id -> tagged("fr", call().saying("Je suis contre.").done())))));
        assertEquals(List.of(Arrays.asList(told, "ht", "Je suis contre."), Arrays.asList(unknown, null, "Je suis contre."), Arrays.asList(read, "fr", "Je suis contre.")),
                DATABASE.rows("SELECT c.id, c.language, t.body FROM contact c JOIN letter_text t ON t.id = c.text_id ORDER BY c.id"));
    }

    @Test void they_are_counted_from_one_index_alone() {
        for (String tag : List.of("es", "en")) take(tag, Channel.EMAIL, Stance.OPPOSE);
        String plan = DATABASE.rows("EXPLAIN " + Languages.COUNT.replaceFirst("\\?", "'" + NO.value() + "'").replace("?", "NOW()")).get(0).toString();
        assertTrue(plan.contains("k_listed_spoken") && plan.contains("Using index") && !plan.contains("Using temporary") && !plan.contains("Using filesort"), plan);
    }

    @Test void what_is_no_tag_is_refused_where_it_stands_and_nothing_is_kept() {
        long id = take("es", Channel.EMAIL, Stance.OPPOSE);
        for (Translations.Told wrong : List.of(new Translations.Told("Spanish (Mexico)", "en", "x"), new Translations.Told("es", "", "x"), new Translations.Told("es", "e", "x"), new Translations.Told("es", "en", "x".repeat(100_001)),
                new Translations.Told("es-a-very-long-tag-indeed", "en", "x"))) assertThrows(Invalid.class, () -> tell(seen(id), wrong), wrong.toString());
        assertEquals(List.of(List.of(0L)), DATABASE.rows("SELECT COUNT(*) FROM translation"));
    }

    @Test void the_mayor_reads_numbers_and_no_translation() {
        long id = take("es", Channel.EMAIL, Stance.OPPOSE);
        role = Role.MAYOR;
        assertThrows(SecurityException.class, () -> in(em -> translations(em).of(id)));
        assertThrows(SecurityException.class, () -> tell(new Seen(id, 0), new Translations.Told("es", "en", "x")));
        assertEquals("es 1 [1 oppose, 0 support, 0]", counted(NOW));
    }

    private long take(String tag, Channel channel, Stance stance) {
        NewContact plain = (stance == null ? call().as(channel).suggesting(NO.value(), Stance.OPPOSE) : call().as(channel).on(NO.value(), stance)).saying("Mwen kont li.").done();
        long id = intake.take(tagged(tag, plain)).contactId();
        selections.follow(intake.news);
        return id;
    }

    private static NewContact tagged(String tag, NewContact plain) {
        NewContact.Content content = plain.content();
        return new NewContact(plain.arrival(), plain.signers(), plain.positions(), new NewContact.Content(content.subject(), content.text(), tag, null, null, null, false, false));
    }

    private String counted(CutOff cutOff) {
        return in(em -> {
            Languages languages = new Languages();
            languages.em = em;
            return languages.count(NO, cutOff).stream().map(row -> row.tag() + " " + row.total() + " [" + row.sides().get(Side.OPPOSE_SIDE) + " oppose, " + row.sides().get(Side.SUPPORT_SIDE) + " support, " + row.sides().get(Side.NEITHER) + "]").collect(Collectors.joining(", "));
        });
    }

    private void tell(Seen seen, Translations.Told told) {
        List<PositionsChanged> news = new ArrayList<>();
        DATABASE.doInTransaction(em -> {
            Translations translations = translations(em);
            translations.triage = TestTriage.on(em, translations.who, intake.noting(), news);
            translations.tell(seen, told);
        });
        selections.follow(news);
    }

    private Seen seen(long id) { return DATABASE.inTransaction(em -> TestTriage.contacts(em, translations(em).who).byId(id).orElseThrow().seen()); }

    private Translations translations(EntityManager em) {
        Translations translations = new Translations();
        translations.em = em;
        translations.who = new Who() {
            @Override public String name() { return "mocando"; }
            @Override public Role role() { return role; }
        };
        return translations;
    }

    private <T> T in(Function<EntityManager, T> work) { return DATABASE.inTransaction(work); }
}
