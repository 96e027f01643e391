package org.countersign.constituent;

import static org.junit.jupiter.api.Assertions.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.*;

class ConstituentsIT {
    final TestDatabase database = TestDatabase.fresh();

    @AfterEach void close() { database.close(); }

    @Test void a_constituent_is_found_by_its_number_with_its_name_as_written() throws SQLException {
        add("1, 'PERSON', ' Ann', 'Lee-Núñez', NULL, NULL", "2, 'ORGANISATION', NULL, NULL, 'Park League, Inc.', NULL", "3, 'PERSON', NULL, NULL, NULL, NULL", "4, 'PERSON', 'Ann', NULL, NULL, 1");
        assertEquals(Optional.of("Ann Lee-Núñez"), with(all -> all.byId(1)).orElseThrow().name());
        assertEquals(Optional.of("Park League, Inc."), with(all -> all.byId(2)).orElseThrow().name());
        assertEquals(Kind.ORGANISATION, with(all -> all.byId(2)).orElseThrow().kind());
        assertEquals(Optional.empty(), with(all -> all.byId(3)).orElseThrow().name());
        assertEquals(Optional.of(1L), with(all -> all.byId(4)).orElseThrow().mergedInto());
        assertTrue(with(all -> all.byId(5)).isEmpty());
    }

    @Test void several_are_found_at_once_and_unknown_numbers_are_left_out() throws SQLException {
        add("1, 'PERSON', 'Ann', 'Lee', NULL, NULL", "2, 'PERSON', 'Bob', 'Lee', NULL, NULL");
        assertEquals(Set.of(1L, 2L), with(all -> all.byIds(List.of(1L, 2L, 9L))).keySet());
        assertTrue(with(all -> all.byIds(List.of())).isEmpty());
    }

    private void add(String... rows) throws SQLException {
        try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
            for (String row : rows) statement.executeUpdate("INSERT INTO constituent (id, kind, given_name, family_name, organisation, merged_into) VALUES (" + row + ")");
        }
    }

    private <T> T with(Function<Constituents, T> work) {
        return database.inTransaction(em -> {
            Constituents all = new Constituents();
            all.em = em;
            return work.apply(all);
        });
    }
}
