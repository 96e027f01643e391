package org.countersign.charter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Invalid;

/** {@code /api/holidays}: the city's own days, which lie over those of the country. Written by the city clerk and administrators, read by every role. */
@Path("holidays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HolidayResource {
    @Inject Holidays holidays;
    @Inject Rules rules;

    /** @param year whose days of the country are shown beside the city's own; this one where none is told */
    @GET
    public Map<String, Object> list(@QueryParam("year") String year) {
        int shown = year(year);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", holidays.own().stream().map(CityDay::json).toList());
        answer.put("next", null);
        answer.put("country", CountryDays.in(shown).stream().map(day -> Map.of("day", day.getKey(), "name", day.getValue())).toList());
        return answer;
    }

    private static int year(String text) {
        if (text == null || text.isBlank()) return Year.now().getValue();
        if (!text.strip().matches("(1[6-9]|[2-9]\\d)\\d\\d")) throw new Invalid("year", "field.whole", "1600", "9999");
        return Integer.parseInt(text.strip());
    }

    /** A list of dates, or of {@code {"day","name","kept"}}; kept false: the city works on a day the country keeps. Instead of all days before. */
    @PUT
    public Map<String, Object> replace(InputStream body) {
        rules.mayWrite();
        if (!(JsonBody.read(body).value() instanceof JsonArray told)) throw new Invalid("", "field.array");
        if (told.size() > Holidays.MOST) throw new Invalid("", "field.tooMany", String.valueOf(Holidays.MOST));
        holidays.replace(days(told));
        return list(null);
    }

    private static List<CityDay> days(JsonArray told) {
        FieldErrors errors = new FieldErrors();
        Map<LocalDate, CityDay> days = new LinkedHashMap<>();
        for (int at = 0; at < told.size(); at++) {
            try {
                CityDay day = day(told.get(at));
                days.put(day.day(), day);
            } catch (Invalid wrong) {
                String path = "[" + at + "]";
                wrong.errors().forEach(error -> errors.add(path + (error.field().equals("day") ? "" : "." + error.field()), error.key(), error.values().toArray()));
            }
        }
        errors.throwIfAny();
        return new ArrayList<>(days.values());
    }

    private static CityDay day(JsonValue told) {
        if (!(told instanceof JsonString || told instanceof JsonObject)) throw new Invalid("day", "field.date");
        JsonFields in = JsonFields.of(told instanceof JsonObject object ? object : jakarta.json.Json.createObjectBuilder().add("day", told).build());
        LocalDate day = in.need("day").date("day");
        String name = in.text("name", 200);
        Boolean kept = in.flag("kept");
        in.check();
        return new CityDay(day, name, kept == null || kept);
    }
}
