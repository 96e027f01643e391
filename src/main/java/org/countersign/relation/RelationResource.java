package org.countersign.relation;

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

/** {@code /api/ordinances/{no}/relations}: how a measure hangs together with others. Read by every role, written by those who write the docket. */
@Path("ordinances/{no}/relations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RelationResource {
    @Inject Ordinances ordinances;
    @Inject Relations relations;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list(@PathParam("no") String no) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", relations.of(known(no)).stream().map(Relation::json).toList());
        json.put("next", null);
        return json;
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("no") String no, @PathParam("id") long id) { return relations.one(known(no), id).json(); }

    @POST
    public Response relate(@PathParam("no") String no, InputStream body) {
        Relation relation = relations.relate(known(no), Link.read(JsonBody.fields(body)));
        return Response.created(uri.getAbsolutePathBuilder().segment(relation.id().toString()).build()).entity(relation.json()).type(MediaType.APPLICATION_JSON).build();
    }

    /** {@code {"why"}}: it is not so. */
    @POST @Path("{id}/strike")
    public Map<String, Object> strike(@PathParam("no") String no, @PathParam("id") long id, InputStream body) {
        JsonFields in = JsonBody.fields(body);
        String why = in.need("why").text("why", 500);
        in.check();
        return relations.strike(known(no), id, why).json();
    }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }
}
