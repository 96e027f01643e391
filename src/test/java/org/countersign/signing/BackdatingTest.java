package org.countersign.signing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.charter.TestRules;
import org.countersign.clock.Calendar;
import org.countersign.ordinance.Described;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.MeasureClass;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Recorded;
import org.countersign.platform.Invalid;
import org.junit.jupiter.api.Test;

class BackdatingTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private final Ordinance measure = new Ordinance(new FileNumber("1"), new Described("A measure", List.of(), null, List.of(), MeasureClass.ORDINANCE), "clerk", Instant.EPOCH);

    @Test void a_missed_deadline_is_not_mended_by_an_earlier_date_without_a_reason() {
        presented("2026-03-02");
        Invalid no = assertThrows(Invalid.class, () -> signed("2026-03-05", "2026-03-20", null));
        assertEquals("note", no.errors().get(0).field());
    }

    @Test void with_a_reason_it_is_recorded() {
        presented("2026-03-02");
        assertDoesNotThrow(() -> signed("2026-03-05", "2026-03-20", "The letter lay in the wrong tray."));
    }

    @Test void what_is_recorded_in_time_or_dated_late_needs_none() {
        presented("2026-03-02");
        assertDoesNotThrow(() -> signed("2026-03-05", "2026-03-06", null));
        assertDoesNotThrow(() -> signed("2026-03-10", "2026-03-20", null), "the clock is in doubt then, and says so");
    }

    @Test void history_is_entered_as_it_was() {
        presented("2026-03-20");
        assertDoesNotThrow(() -> signed("2026-03-05", "2026-03-21", null));
    }

    private void presented(String recorded) {
        measure.record(deed(ActionType.PASSAGE, "2026-03-01", null), "clerk", at(recorded));
        measure.record(deed(ActionType.EXECUTIVE_RECEIPT, "2026-03-02", null), "clerk", at(recorded));
    }

    private void signed(String day, String recorded, String note) {
        OrdinanceAction act = measure.record(deed(ActionType.EXECUTIVE_SIGNATURE, day, note), "clerk", at(recorded));
        Backdating guard = new Backdating();
        guard.clocks = new Clocks() {
            @Override public MayorsClock of(Ordinance asked) {
                Calendar calendar = new Calendar(ZONE, each -> Optional.empty(), List.of());
                return MayorsClock.of(new Past(asked, ZONE, action -> null, 0), new MayorsClock.Book(List.of(TestRules.rule("\"n\":5")), calendar), List.of(), null, at(recorded));
            }
        };
        guard.look(new Recorded(measure, act));
    }

    private static Deed deed(ActionType type, String day, String note) { return new Deed(type, LocalDate.parse(day).atStartOfDay(ZONE).toInstant(), true, null, null, note); }

    private static Instant at(String day) { return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant(); }
}
