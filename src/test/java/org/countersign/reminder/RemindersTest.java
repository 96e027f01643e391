package org.countersign.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemindersTest {
    @Test void of_several_leads_that_have_begun_the_shortest_is_worth_a_letter() {
        List<Integer> leads = List.of(72, 24, 4);
        assertEquals(Optional.empty(), Reminders.lead(leads, Duration.ofHours(73)));
        assertEquals(Optional.of(72), Reminders.lead(leads, Duration.ofHours(72)));
        assertEquals(Optional.of(24), Reminders.lead(leads, Duration.ofMinutes(24 * 60 - 1)));
        assertEquals(Optional.of(4), Reminders.lead(leads, Duration.ofMinutes(1)));
    }
}
