package org.countersign.tap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.http.OneResult;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Again;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.staff.Who;

/** {@code /api/taps}: calls without a name, counted and taken back. For administrators and staff. */
@Path("taps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TapResource {
    private static final int MOST = 200;

    @Inject Taps taps;
    @Inject Ordinances ordinances;
    @Inject Who who;

    @GET
    public Map<String, Object> today(@QueryParam("ordinance") String no) { return taps.today(known(no)); }

    /** Each is taken alone, in order, and answered by its id; what was taken before is answered the same, and one that is refused stops no other. */
    @POST
    public Map<String, Object> take(@QueryParam("ordinance") String no, InputStream in) {
        String ordinance = known(no);
        if (!(JsonBody.read(in).value() instanceof JsonObject sent)) throw new Invalid("", "field.object");
        JsonArray several = array(sent, "taps"), back = array(sent, "back");
        List<Object> results = new ArrayList<>();
        for (JsonValue each : several) results.add(OneResult.of(Tap.id(each).orElse(null), locale(), () -> taken(each)));
        for (JsonValue each : back) results.add(OneResult.of(each instanceof JsonString id ? id.getString() : null, locale(), () -> takenBack(each)));
        Map<String, Object> answer = taps.today(ordinance);
        answer.put("results", results);
        return answer;
    }

    private static JsonArray array(JsonObject sent, String name) {
        if (!sent.containsKey(name) || sent.isNull(name)) return JsonValue.EMPTY_JSON_ARRAY;
        if (!(sent.get(name) instanceof JsonArray several)) throw new Invalid(name, "field.array");
        if (several.size() > MOST) throw new Invalid(name, "field.tooMany", String.valueOf(MOST));
        return several;
    }

    private boolean taken(JsonValue sent) {
        if (!(sent instanceof JsonObject object)) throw new Invalid("taps", "field.object");
        JsonFields fields = JsonFields.of(object);
        Tap tap = Tap.read(fields);
        fields.check();
        return Again.ifBrokenOff(() -> taps.take(tap));
    }

    private boolean takenBack(JsonValue sent) {
        if (!(sent instanceof JsonString id)) throw new Invalid("back", "field.text");
        return Again.ifBrokenOff(() -> taps.takeBack(id.getString()));
    }

    private Locale locale() { return who.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(who.language()); }

    private String known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")).fileNumber().value(); }
}
