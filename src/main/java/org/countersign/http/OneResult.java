package org.countersign.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Words;

/** What became of one of several things that were sent together: TAKEN, REPEATED, or REFUSED with the reason, whatever becomes of the others. */
public final class OneResult {
    private OneResult() {}

    /** @param id what it is answered by; null: it has none @param taking false where it was taken before */
    public static Map<String, Object> of(String id, Locale locale, BooleanSupplier taking) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", id);
        try {
            result.put("outcome", taking.getAsBoolean() ? "TAKEN" : "REPEATED");
        } catch (Refused no) {
            refused(result, Words.in(locale).say(no.key(), no.values()));
        } catch (Invalid wrong) {
            refused(result, wrong.errors().stream().map(each -> each.field() + ": " + each.message(locale)).collect(Collectors.joining(" ")));
        } catch (Missing nothing) {
            refused(result, Words.in(locale).say(nothing.key()));
        }
        return result;
    }

    private static void refused(Map<String, Object> result, String why) {
        result.put("outcome", "REFUSED");
        result.put("detail", why);
    }
}
