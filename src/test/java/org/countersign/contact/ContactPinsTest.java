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
        pins.setChannel(Channel.CALL);
        assertNull(pins.getReceivedDay());
        send(Channel.CALL, null);
        send(Channel.CALL, YESTERDAY);
        assertEquals(YESTERDAY, pins.getReceivedDay(), "said of the calls");
        send(Channel.LETTER, YESTERDAY.minusDays(1));
        assertEquals(YESTERDAY.minusDays(1), pins.getReceivedDay(), "both were said at once");
    }

    @Test void what_another_tab_said_meanwhile_takes_no_day_from_what_is_sent_with_its_channel() {
        send(Channel.POSTCARD, YESTERDAY);
        send(Channel.CALL, null);
        pins.setReceivedDay(YESTERDAY);                                      // the first tab looks for a caller, which sends the day alone
        send(Channel.POSTCARD, YESTERDAY);
        assertEquals(YESTERDAY, pins.getReceivedDay());
        send(Channel.CALL, null);
        assertNull(pins.getReceivedDay());
    }

    /** In the order of the page. */
    private void send(Channel channel, LocalDate day) {
        pins.setChannel(channel);
        pins.setReceivedDay(day);
    }
}
