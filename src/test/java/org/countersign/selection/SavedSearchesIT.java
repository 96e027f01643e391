package org.countersign.selection;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.junit.jupiter.api.*;

class SavedSearchesIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final Selection LETTERS = Selection.parse("channel=LETTER&find=hill+100%25");
    final List<String> journal = new ArrayList<>();
    String me = "mocando";
    Role role = Role.STAFF;

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() { DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM saved_search").executeUpdate()); }

    @Test void one_sees_ones_own_searches_and_those_of_the_office() {
        keep("Letters", false);
        keep("All letters", true);
        assertEquals(List.of("All letters", "Letters"), names());
        me = "other";
        assertEquals(List.of("All letters"), names());
        assertEquals(LETTERS, with(SavedSearches::mine).get(0).selection());
        role = Role.COUNCIL;
        assertThrows(SecurityException.class, this::names);
    }

    @Test void however_many_there_are_ones_own_come_first_and_none_is_left_out() {
        for (int i = 100; i < 160; i++) keep("A " + i, true);
        me = "other";
        keep("Zoning", false);
        List<String> names = names();
        assertEquals(61, names.size());
        assertEquals(List.of("Zoning", "A 100"), names.subList(0, 2));
        ContactSavedPart part = with(searches -> {
            ContactSavedPart shown = new ContactSavedPart();
            shown.searches = searches;
            shown.getRows();
            return shown;
        });
        assertEquals(List.of(50, 11), List.of(part.getRows().size(), part.getOthers().size()));
    }

    @Test void whose_it_is_or_an_administrator_changes_it_and_the_journal_says_so() {
        long id = keep("Letters", true);
        me = "other";
        Seen seen = seen(id);
        assertThrows(SecurityException.class, () -> label(seen, "Mine now"));
        role = Role.ADMIN;
        label(seen, "Post");
        assertEquals(List.of("Post"), names());
        with(searches -> {
            searches.forget(seen(id));
            return null;
        });
        assertEquals(List.of(), names());
        assertEquals(List.of("mocando search.kept " + id, "other search.labelled " + id, "other search.forgotten " + id), journal);
    }

    @Test void a_name_is_needed_and_ones_own_once() {
        keep("Letters", false);
        assertThrows(Refused.class, () -> keep(" Letters ", false));
        assertThrows(Invalid.class, () -> keep(" ", false));
        assertThrows(Refused.class, () -> with(searches -> searches.keep(new SavedSearch.Label("All", false), Selection.ALL)));
        me = "other";
        keep("Letters", false);
    }

    @Test void as_long_as_may_be_asked_may_be_kept() {
        Selection longest = Selection.ALL.with(Facet.FIND, "\u6797".repeat(300)).with(Facet.CAMPAIGN, "\u6797".repeat(300)).with(Facet.BY, "\u6797".repeat(300));
        long id = with(searches -> searches.keep(new SavedSearch.Label("Woods", false), longest));
        assertEquals(longest, with(searches -> searches.byId(id)).orElseThrow().selection());
    }

    @Test void what_an_office_must_not_hold_is_neither_looked_for_nor_a_name() {
        assertThrows(Refused.class, () -> with(searches -> searches.keep(new SavedSearch.Label("Some", false), Selection.ALL.with(Facet.FIND, "I am undocumented"))));
        assertThrows(Refused.class, () -> keep("my visa expired", false));
        assertEquals(List.of(), names());
    }

    private long keep(String name, boolean shared) { return with(searches -> searches.keep(new SavedSearch.Label(name, shared), LETTERS)); }

    private Void label(Seen seen, String name) {
        return with(searches -> {
            searches.label(seen, new SavedSearch.Label(name, true));
            return null;
        });
    }

    private Seen seen(long id) { return Seen.of(with(searches -> searches.byId(id)).orElseThrow()); }

    private List<String> names() { return with(SavedSearches::mine).stream().map(SavedSearch::name).toList(); }

    private <T> T with(Function<SavedSearches, T> call) {
        return DATABASE.inTransaction(em -> {
            SavedSearches searches = new SavedSearches();
            searches.em = em;
            searches.who = who();
            searches.selections = new Selections();
            searches.selections.who = searches.who;
            searches.journal = new Journal() {
                @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(who + " " + what + " " + id); }
            };
            return call.apply(searches);
        });
    }

    private Who who() {
        return new Who() {
            @Override public String name() { return me; }
            @Override public Role role() { return role; }
        };
    }
}
