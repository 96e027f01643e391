package org.countersign.charter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.Map;
import org.countersign.action.Deed;
import org.countersign.city.City;
import org.countersign.clock.Meeting;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;

/** {@code /api/meetings}: the calendar of the council. Written by the city clerk and administrators, read by every role. */
@Path("meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingResource {
    @Inject Meetings meetings;
    @Inject Rules rules;
    @Inject City city;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        Keyset keyset = Keyset.read(after, limit);
        return keyset.answer(meetings.after(keyset), CouncilMeeting::id, meeting -> meeting.json(city.zone()));
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("id") long id) { return meetings.byId(id).orElseThrow(() -> new Missing("meeting")).json(city.zone()); }

    @POST
    public Response call(InputStream body) {
        rules.mayWrite();
        CouncilMeeting called = meetings.call(read(JsonBody.fields(body)));
        return Response.created(uri.getAbsolutePathBuilder().segment(called.id().toString()).build()).entity(called.json(city.zone())).type(MediaType.APPLICATION_JSON).build();
    }

    @DELETE @Path("{id}")
    public void takeOff(@PathParam("id") long id) { meetings.takeOff(id); }

    private Meeting read(JsonFields in) {
        in.need("body", "at");
        String held = in.text("body", 200);
        boolean dateOnly = in.isDate("at");
        Instant at = dateOnly ? Deed.startOf(in.date("at"), city.zone()) : in.dateTime("at");
        Meeting.Kind kind = RuleReader.or(in.oneOf("kind", Meeting.Kind.values()), Meeting.Kind.REGULAR);
        in.check();
        return new Meeting(held.strip(), at, dateOnly, kind);
    }
}
