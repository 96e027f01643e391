package org.countersign.platform;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

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

    private Supplier<String> failing(int times, int code) {
        tried = 0;
        return () -> {
            if (++tried <= times) throw new IllegalStateException(new PersistenceException("statement", new SQLException("broken off", "40001", code)));
            return "done";
        };
    }
}
