package org.countersign.selection;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.TestDatabase;
import org.countersign.bench.DrawnDocket;
import org.countersign.city.Cities;
import org.countersign.count.CutOff;
import org.countersign.count.TallyJson;
import org.countersign.count.TestTallies;
import org.countersign.imports.NewImport;
import org.countersign.imports.TestImports;
import org.countersign.intake.Concerned;
import org.countersign.intake.NewSigner;
import org.countersign.intake.PositionsChanged;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Refused;
import org.countersign.residency.Claim;
import org.countersign.search.TestSearch;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsIT {
    static final int ROWS = 3_000;
    static final CutOff CUT_OFF = new CutOff(Instant.parse("2026-04-20T04:00:00Z"), ZoneId.of("America/New_York"));
    final List<Object> journal = new ArrayList<>();
    @TempDir Path folder;

    @Test void what_was_exported_and_is_imported_again_counts_the_same() throws IOException {
        TestDatabase first = TestDatabase.fresh(), second = TestDatabase.fresh();
        imported(first, DrawnDocket.write(folder.resolve("drawn.csv"), ROWS));
        TestSelections selections = new TestSelections(first, Cities.named("hartford"));
        selections.follow(new ArrayList<>(List.of(new PositionsChanged(Set.of(), Concerned.known(first.rows("SELECT id FROM contact").stream().map(row -> (Long) row.get(0)).toList()), Concerned.NONE))));
        String csv = export(selections, "");
        imported(second, Files.writeString(folder.resolve("again.csv"), csv));
        assertEquals(tally(first), tally(second));
        assertEquals(List.of(Map.of("selection", Map.of(), "lines", (long) ROWS)), journal);
    }

    @Test void a_stance_that_nobody_confirmed_is_not_exported_as_one_and_formulas_do_nothing() throws IOException {
        TestSelections selections = new TestSelections(TestDatabase.fresh(), Cities.named("hartford"));
        selections.intake.docket("2008-0811", "2008-0900");
        selections.intake.take(call().by(new NewSigner("=1+1", "@home", null, "a@example.org", "+1 860 555 0100", Claim.NONE)).suggesting("2008-0811", Stance.OPPOSE).on("2008-0900", Stance.SUPPORT).done());
        String csv = export(selections, "");
        assertEquals(3, csv.lines().count(), csv);
        assertTrue(csv.contains("'=1+1") && csv.contains("'@home") && csv.contains("'+1 860 555 0100"), csv);
        assertEquals(1, csv.lines().filter(line -> line.contains(",OPPOSE,") && line.contains(",2008-0811,")).count(), csv);
        String[] columns = csv.lines().findFirst().orElseThrow().split(","), suggested = csv.lines().skip(1).findFirst().orElseThrow().split(",", -1);
        List<String> names = List.of(columns);
        assertEquals("", suggested[names.indexOf("stance")]);
        assertEquals("OPPOSE", suggested[names.indexOf("suggested_stance")]);
        assertEquals(1, export(selections, "ordinance=2008-0900&stance=SUPPORT").lines().skip(1).count(), "of a contact’s positions those that were asked for");
    }

    @Test void while_the_index_is_being_built_no_file_says_less_than_there_is() {
        TestDatabase database = TestDatabase.fresh();
        TestSearch search = new TestSearch(database, folder.resolve("index"));
        Exports exports = exports(new TestSelections(database, Cities.named("hartford")));
        exports.selections.finder = search.finder();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(Refused.class, () -> exports.write(Selection.parse("find=curfew"), out));
        assertEquals(List.of(), journal);
        assertEquals(0, out.size());
        search.catchUp();
        exports.mayTake(Selection.parse("find=curfew"));
        search.close();
        assertThrows(Refused.class, () -> exports.mayTake(Selection.parse("find=curfew")));
        exports.mayTake(Selection.parse("channel=LETTER"));
    }

    @Test void nobody_else_takes_contacts_away() {
        TestSelections selections = new TestSelections(TestDatabase.fresh(), Cities.named("hartford"));
        for (Role other : List.of(Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            selections.role = other;
            assertThrows(SecurityException.class, () -> export(selections, ""), other.name());
        }
        assertEquals(List.of(), journal);
    }

    private String export(TestSelections selections, String query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports(selections).write(Selection.parse(query), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Exports exports(TestSelections selections) {
        Exports exports = new Exports();
        exports.selections = selections.apart();
        exports.who = selections.who();
        exports.journal = new Journal() {
            @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(after); }
        };
        return exports;
    }

    private static void imported(TestDatabase database, Path file) throws IOException {
        TestImports imports = new TestImports(database);
        imports.docket(DrawnDocket.ORDINANCE);
        assertEquals(ROWS, imports.run(new NewImport("csv", "bench", null, null, false), file).accepted());
    }

    private static Object tally(TestDatabase database) { return TallyJson.of(TestTallies.on(database).at(new FileNumber(DrawnDocket.ORDINANCE), CUT_OFF)); }
}
