package org.countersign.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says times as a person reads them: on the city's clock, in the reader's language. */
public record When(ZoneId zone, Locale locale) {

    /** Such as "Monday, August 11, 2008". */
    public String day(LocalDate day) { return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day); }

    public String day(Instant at) { return day(at.atZone(zone).toLocalDate()); }

    /** Such as "Aug 11, 2008". */
    public String shortDay(LocalDate day) { return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day); }

    public String shortDay(Instant at) { return shortDay(at.atZone(zone).toLocalDate()); }

    /** Such as "Aug 11, 2008, 7:30 PM". */
    public String minute(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale).format(at.atZone(zone));
    }
}
