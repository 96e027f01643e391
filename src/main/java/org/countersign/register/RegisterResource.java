package org.countersign.register;

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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.platform.Missing;

/** {@code /api/registers}: address registers, for administrators. */
@Path("registers")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class RegisterResource {
    @Inject Registers registers;
    @Inject Loading loading;
    @Context UriInfo uri;

    @POST @Consumes(MediaType.WILDCARD)
    public Response add(@QueryParam("source") String source, InputStream body) throws IOException {
        long id = loading.start(source, body);
        return Response.accepted(json(known(id))).location(uri.getAbsolutePathBuilder().segment(String.valueOf(id)).build()).build();
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("id") long id) { return json(known(id)); }

    @GET @Path("{id}/rejects")
    public Response rejects(@PathParam("id") long id) {
        known(id);
        StreamingOutput out = to -> new RejectedRows(registers, id).write(to, Locale.ENGLISH);
        return Response.ok(out, "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"register-" + id + "-rejects.csv\"").build();
    }

    @DELETE @Path("{id}")
    public Response withdraw(@PathParam("id") long id) {
        loading.withdraw(id);
        return Response.noContent().build();
    }

    private Registers.Loaded known(long id) { return registers.byId(id).orElseThrow(() -> new Missing("register")); }

    private static Map<String, Object> json(Registers.Loaded loaded) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", loaded.id());
        json.put("state", loaded.endedAt() == null ? Registers.State.RUNNING : loaded.state());
        json.put("source", loaded.source());
        json.put("read", loaded.read());
        json.put("accepted", loaded.accepted());
        json.put("rejected", loaded.rejected());
        json.put("failure", loaded.failure() == null ? null : Failure.say(loaded.failure(), Locale.ENGLISH));
        json.put("loadedBy", loaded.loadedBy());
        return json;
    }
}
