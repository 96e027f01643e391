package org.countersign.legistar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.platform.Missing;
import org.countersign.platform.Words;

/** {@code /api/legistar}: the clerk's Legistar for other systems. Set up by administrators, asked by whoever writes the docket, read by every role. */
@Path("legistar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LegistarResource {
    private static final int MANY = 200, LINE = 400;

    @Inject Sources sources;
    @Inject Runs runs;
    @Inject City city;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> setting() {
        Sources.Kept kept = sources.kept();
        Map<String, Object> json = new LinkedHashMap<>(Sources.state(kept));
        json.put("syncedTo", at(kept.syncedTo()));
        return json;
    }

    /** All of it; {@code token} left out: as it was. */
    @PUT
    public Map<String, Object> setUp(InputStream body) {
        sources.mayChange();
        JsonFields in = JsonBody.fields(body);
        String client = in.text("client", 100), address = in.text("address", 300), pages = in.text("pages", 300);
        List<String> types = in.texts("types", LINE, MANY), files = in.texts("files", LINE, MANY), words = in.texts("words", LINE, MANY);
        String presented = in.text("presented", 100), signed = in.text("signed", 100), token = in.text("token", 500);
        java.time.LocalDate since = in.date("since");
        Boolean nightly = in.flag("nightly");
        in.check();
        sources.change(new Source(client, address, pages, types, files, since, presented, signed, words, Boolean.TRUE.equals(nightly)), token, sources.kept().version());
        return setting();
    }

    @POST @Path("runs")
    public Response ask(@QueryParam("whole") String whole) {
        long id = runs.ask("true".equals(whole));
        return Response.accepted(json(runs.byId(id).orElseThrow())).location(uri.getAbsolutePathBuilder().segment(String.valueOf(id)).build()).build();
    }

    @GET @Path("runs/{id}")
    public Map<String, Object> one(@PathParam("id") long id) { return json(runs.byId(id).orElseThrow(() -> new Missing("look"))); }

    private Map<String, Object> json(Run run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", run.id());
        json.put("state", run.state());
        json.put("whole", run.whole());
        json.put("askedBy", run.askedBy());
        json.put("askedAt", at(run.askedAt()));
        json.put("begunAt", at(run.begunAt()));
        json.put("endedAt", at(run.endedAt()));
        json.put("found", run.found());
        json.put("looked", run.looked());
        json.put("added", run.added());
        json.put("changed", run.changed());
        json.put("same", run.same());
        json.put("leftOut", run.leftOut());
        json.put("failed", run.failed());
        json.put("report", runs.notes(run.id()).stream().map(LegistarResource::json).toList());
        return json;
    }

    private static Map<String, Object> json(Step.Note note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", note.file());
        json.put("about", note.key());
        json.put("detail", Words.in(Locale.ENGLISH).say(note.key(), note.values().toArray()));
        return json;
    }

    private OffsetDateTime at(Instant instant) { return instant == null ? null : instant.atZone(city.zone()).toOffsetDateTime(); }
}
