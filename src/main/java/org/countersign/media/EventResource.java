package org.countersign.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;

/** {@code /api/ordinances/{no}/events}: what happened around a measure. Read by every role, written by those who write the docket. */
@Path("ordinances/{no}/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EventResource {
    @Inject Ordinances ordinances;
    @Inject MediaEvents events;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list(@PathParam("no") String no) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", events.around(known(no)).stream().map(MediaEvents::state).toList());
        json.put("next", null);
        return json;
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("no") String no, @PathParam("id") long id) { return MediaEvents.state(events.one(known(no), id)); }

    /** With {@code supersedes} and {@code why}: instead of an event that was told wrongly. */
    @POST
    public Response record(@PathParam("no") String no, InputStream body) {
        Ordinance ordinance = known(no);
        JsonFields in = JsonBody.fields(body);
        Telling telling = Telling.read(in);
        MediaEvent event = in.has("supersedes") ? events.correct(ordinance, in.id("supersedes"), in.text("why", 500), telling) : events.record(ordinance, telling);
        return Response.created(uri.getAbsolutePathBuilder().segment(event.id().toString()).build()).entity(MediaEvents.state(event)).type(MediaType.APPLICATION_JSON).build();
    }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }
}
