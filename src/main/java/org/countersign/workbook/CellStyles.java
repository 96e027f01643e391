package org.countersign.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cells hold days and times: a workbook keeps them as numbers, and only their style says so. */
record CellStyles(List<Boolean> dates) {
    /** What of a format is no letter of a date: texts, what is escaped, colours and conditions. */
    private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30), FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_466;                      // of the year 9999

    static CellStyles read(Parts parts) throws IOException, XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        boolean cells = false;
        try (InputStream in = parts.open("xl/styles.xml")) {
            XMLStreamReader xml = Parts.xml(in);
            while (xml.hasNext()) {
                int event = Parts.next(xml);
                if (event != XMLStreamReader.START_ELEMENT && event != XMLStreamReader.END_ELEMENT) continue;
                if (xml.getLocalName().equals("cellXfs")) cells = event == XMLStreamReader.START_ELEMENT;
                if (event == XMLStreamReader.END_ELEMENT) continue;
                if (xml.getLocalName().equals("numFmt")) formats.put(Contents.attribute(xml, "numFmtId"), Contents.attribute(xml, "formatCode"));
                if (cells && xml.getLocalName().equals("xf") && dates.size() < 100_000) dates.add(isDate(Contents.attribute(xml, "numFmtId"), formats));
            }
        }
        return new CellStyles(dates);
    }

    private static boolean isDate(String id, Map<String, String> formats) {
        if (id == null) return false;
        String own = formats.get(id);
        if (own != null) return BESIDE.matcher(own).replaceAll("").replaceAll("(?i)general", "").matches("(?s).*[dDmMyYhHsS].*");
        return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    /** A number as it would be typed: a day, a time of a day, or the number without a power. */
    String shown(String number, String style, boolean since1904) {
        try {
            double value = Double.parseDouble(number.strip());
            boolean date = style != null && style.matches("\\d{1,6}") && Integer.parseInt(style) < dates.size() && dates.get(Integer.parseInt(style));
            return date && value >= 0 && value < LAST_DAY ? moment(value, since1904 ? FROM_1904 : FROM_1900) : plain(number, value);
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return number;
        }
    }

    private static String plain(String number, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) > 1e18) return number;
        if (value == Math.rint(value)) return BigDecimal.valueOf(value).setScale(0).toPlainString();
        return BigDecimal.valueOf(value).toPlainString();
    }

    /** Whole days, and seconds of a day: fractions of them are what a number could not hold. */
    private static String moment(double value, LocalDate from) {
        long days = (long) Math.floor(value), seconds = Math.round((value - days) * 86_400);
        LocalDateTime at = from.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? at.toLocalDate().toString() : days == 0 ? at.toLocalTime().toString() : at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
