package org.countersign.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.countersign.count.Matrix;
import org.countersign.count.Trend;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** Three days: residents on both sides, then nobody, then somebody from elsewhere and somebody of whom nobody knows. */
class SparkTest {
    private static final LocalDate FIRST = LocalDate.parse("2008-08-11");
    private final Spark spark = new Spark(trend(), Words.in(Locale.ENGLISH), new When(ZoneId.of("America/New_York"), Locale.ENGLISH));

    private static Trend trend() {
        TreeMap<LocalDate, Matrix<Stance>> days = new TreeMap<>();
        days.put(FIRST, new Matrix<>(Stance.class));
        for (int i = 0; i < 3; i++) days.get(FIRST).add(Residency.RESIDENT, Stance.SUPPORT);
        days.get(FIRST).add(Residency.RESIDENT, Stance.OPPOSE_UNLESS_AMENDED);
        days.put(FIRST.plusDays(2), new Matrix<>(Stance.class));
        days.get(FIRST.plusDays(2)).add(Residency.OTHER_STATE, Stance.OPPOSE);
        days.get(FIRST.plusDays(2)).add(Residency.UNKNOWN, Stance.NEUTRAL);
        return Trend.of(days);
    }

    @Test void residents_and_everybody_else_are_told_apart_and_by_side() {
        assertEquals(List.of("Residents: 1 oppose, 3 support, 0 neither.", "Everybody else: 1 oppose, 0 support, 1 neither."), List.of(spark.said(Spark.Row.RESIDENTS), spark.said(Spark.Row.OTHERS)));
        assertTrue(spark.said().contains("6 contacts"), spark.said());
    }

    @Test void a_day_is_one_bar_parted_by_side_on_one_scale() {
        assertEquals(List.of("88 17.5 5.5 f-o", "88 1 16.5 f-s"), bars(Spark.Row.RESIDENTS));
        assertEquals(List.of("104 17.5 5.5 f-o", "104 12 5.5 f-n"), bars(Spark.Row.OTHERS));
    }

    private List<String> bars(Spark.Row row) {
        return Pattern.compile("<rect x=\"(\\S+)\" y=\"(\\S+)\" width=\"6\" height=\"(\\S+)\" class=\"(\\S+)\"/>").matcher(spark.svg(row)).results()
                .map(bar -> String.join(" ", bar.group(1), bar.group(2), bar.group(3), bar.group(4))).toList();
    }
}
