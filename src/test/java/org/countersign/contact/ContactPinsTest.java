package org.countersign.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.countersign.intake.Channel;
import org.junit.jupiter.api.Test;

class ContactPinsTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2008, 8, 10);
    private final ContactPins pins = new ContactPins();

    @Test void the_day_of_a_stack_of_postcards_is_not_that_of_the_calls_after_it() {
        send(Channel.POSTCARD, YESTERDAY);
        assertEquals(YESTERDAY, pins.getReceivedDay());
        send(Channel.CALL, YESTERDAY);
        assertNull(pins.getReceivedDay(), "the page may still hold it");
        send(Channel.CALL, null);
        send(Channel.CALL, YESTERDAY);
        assertEquals(YESTERDAY, pins.getReceivedDay(), "said of the calls");
        send(Channel.LETTER, YESTERDAY.minusDays(1));
        assertEquals(YESTERDAY.minusDays(1), pins.getReceivedDay(), "both were said at once");
    }

    /** In the order of the page. */
    private void send(Channel channel, LocalDate day) {
        pins.setChannel(channel);
        pins.setReceivedDay(day);
    }
}
