package org.countersign.platform;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgainTest {
    private int tried;

    @Test void a_transaction_that_lost_a_deadlock_is_done_again_until_it_holds() {
        assertEquals("done", Again.ifBrokenOff(failing(2, 1213)));
        assertEquals(3, tried);
        assertEquals("done", Again.ifBrokenOff(failing(1, 1205)));
    }

    @Test void one_that_never_holds_fails_in_the_end() {
        assertThrows(IllegalStateException.class, () -> Again.ifBrokenOff(failing(100, 1213)));
        assertEquals(5, tried);
    }

    @Test void what_is_wrong_otherwise_is_not_tried_again() {
        assertThrows(IllegalStateException.class, () -> Again.ifBrokenOff(failing(1, 1062)));
        assertThrows(Refused.class, () -> Again.ifBrokenOff(() -> { throw new Refused("x"); }));
        assertEquals(1, tried);
    }

    @ParameterizedTest @CsvSource({"08000,0,true", "08S01,1053,true", "40001,1213,true", "HY000,1205,true", "HY000,1020,true", "HY000,1021,true", "HY000,1114,true", "HY000,1290,true", "70100,1927,true", "28000,1045,true", "42000,1203,true", ",0,true",
        "HY000,1644,false", "45000,1644,false", "22001,1406,false", "23000,1062,false", "42S22,1054,false"})
    void a_fault_that_may_pass_is_told_from_one_that_would_only_come_again(String state, int code, boolean passes) {
        assertEquals(passes, Again.mayPass(new PersistenceException("statement", new SQLException("no", state, code))));
    }

    @Test void a_mistake_of_the_program_does_not_pass() { assertFalse(Again.mayPass(new IllegalStateException("bad"))); }

    private Supplier<String> failing(int times, int code) {
        tried = 0;
        return () -> {
            if (++tried <= times) throw new IllegalStateException(new PersistenceException("statement", new SQLException("broken off", "40001", code)));
            return "done";
        };
    }
}
