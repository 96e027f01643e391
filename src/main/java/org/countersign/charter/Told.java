package org.countersign.charter;

import java.time.LocalDate;
import java.util.Map;
import org.countersign.clock.Rule;
import org.countersign.enactment.EnactmentRule;
import org.countersign.http.JsonFields;
import org.countersign.ordinance.MeasureClass;

/**
 * A rule as somebody told it, read.
 *
 * @param validTo the last day on which it holds; null: until another begins
 * @param verification null: nobody has checked it against its source
 * @param json all of it as the interface shows it, with the defaults of what was left out
 */
public record Told(MeasureClass measureClass, LocalDate validFrom, LocalDate validTo, Verification verification, Rule rule, EnactmentRule enactment, Map<String, Object> json) {

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public static Told read(JsonFields in) { return RuleReader.read(in); }

    /** Who held the rule against its source, and when. @param by null: who tells it @param on null: today */
    public record Verification(String by, LocalDate on) {}
}
