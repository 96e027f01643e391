package org.countersign.revision;

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
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.platform.Missing;

/** {@code /api/revisions}: findings made again. For administrators and staff. */
@Path("revisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {
    @Inject Revisions revisions;
    @Context UriInfo uri;

    @POST @Consumes(MediaType.WILDCARD)
    public Response begin() {
        long id = revisions.begin();
        return Response.accepted(json(id)).location(uri.getAbsolutePathBuilder().segment(String.valueOf(id)).build()).build();
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("id") long id) { return json(id); }

    @POST @Path("{id}/apply") @Consumes(MediaType.WILDCARD)
    public Response apply(@PathParam("id") long id) {
        revisions.apply(id);
        return Response.accepted(json(id)).build();
    }

    @POST @Path("{id}/undo") @Consumes(MediaType.WILDCARD)
    public Response undo(@PathParam("id") long id) {
        revisions.undo(id);
        return Response.accepted(json(id)).build();
    }

    @POST @Path("{id}/discard") @Consumes(MediaType.WILDCARD)
    public Response discard(@PathParam("id") long id) {
        revisions.discard(id);
        return Response.ok(json(id)).build();
    }

    private Map<String, Object> json(long id) {
        Revision revision = revisions.byId(id).orElseThrow(() -> new Missing("revision"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", revision.id());
        json.put("state", revision.state());
        json.put("read", revision.read());
        json.put("changed", revision.changed());
        json.put("left", revision.left());
        json.put("silent", revision.silent());
        json.put("moves", revisions.moves(id));
        json.put("tallies", revisions.figures(id));
        json.put("districts", revisions.districts(id));
        return json;
    }
}
