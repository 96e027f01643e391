package org.countersign.speaker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.http.Csv;
import org.countersign.http.JsonBody;
import org.countersign.http.OneResult;
import org.countersign.platform.Again;
import org.countersign.platform.Invalid;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.ResidencyReader;
import org.countersign.staff.Who;

/** {@code /api/hearings}: the night of a hearing, for the console and the board of the room. It names people: for those who write hearings. */
@Path("hearings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HearingResource {
    private static final int MOST = 200;

    @Inject Acts acts;
    @Inject Nights nights;
    @Inject ResidencyReader residencies;
    @Inject City city;
    @Inject Who who;

    /** Who changed after {@code since}; all without it. */
    @GET @Path("{id}/roster")
    public Map<String, Object> roster(@PathParam("id") long id, @QueryParam("since") String since) { return json().roster(nights.since(id, number(since))); }

    @GET @Path("{id}/board")
    public Map<String, Object> board(@PathParam("id") long id) { return json().board(nights.since(id, -1), nights.heard(id), new When(city.zone(), locale())); }

    /** The record as it stands, a line for each speaker and ordinance. */
    @GET @Path("{id}/minutes.csv") @Produces("text/csv")
    public Response csv(@PathParam("id") long id) {
        StreamingOutput out = new MinutesCsv(nights.minutes(id))::write;
        return Response.ok(out, Csv.TYPE).header("Content-Disposition", "attachment; filename=\"hearing-" + id + ".csv\"").build();
    }

    @GET @Path("{id}/minutes.pdf") @Produces("application/pdf")
    public Response pdf(@PathParam("id") long id) {
        StreamingOutput out = new MinutesPdf(nights.minutes(id), new When(city.zone(), locale()), locale())::write;
        return Response.ok(out).header("Content-Disposition", "attachment; filename=\"hearing-" + id + ".pdf\"").build();
    }

    /** Each act is taken or refused on its own, in order, and answered by its id; what was taken before is answered the same. */
    @POST @Path("{id}/acts")
    public Map<String, Object> take(@PathParam("id") long id, @QueryParam("since") String since, InputStream in) {
        JsonValue sent = JsonBody.read(in).value();
        JsonArray several = sent instanceof JsonObject object && object.get("acts") instanceof JsonArray array ? array : null;
        if (several == null) throw new Invalid("acts", "field.array");
        if (several.size() > MOST) throw new Invalid("acts", "field.tooMany", String.valueOf(MOST));
        nights.since(id, 0);                                                   // no such hearing: nothing is taken, and nothing is refused
        List<Object> results = new ArrayList<>();
        for (JsonValue act : several) results.add(result(id, act));
        Map<String, Object> answer = json().roster(nights.since(id, number(since)));
        answer.put("results", results);
        return answer;
    }

    private Map<String, Object> result(long hearing, JsonValue sent) {
        return OneResult.of(Act.id(sent).orElse(null), locale(), () -> {
            if (!(sent instanceof JsonObject object)) throw new Invalid("acts", "field.object");
            Act act = Act.read(object);
            return Again.ifBrokenOff(() -> acts.take(hearing, act));
        });
    }

    private static long number(String since) {
        if (since == null || since.isBlank()) return -1;
        if (!since.matches("-?\\d{1,18}")) throw new Invalid("since", "field.wholeNumber");
        return Long.parseLong(since);
    }

    private SpeakerJson json() { return new SpeakerJson(residencies, words()); }

    private Words words() { return Words.in(locale()); }

    private Locale locale() { return who.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(who.language()); }
}
