package org.countersign.claim;

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
import java.util.Optional;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;

/** {@code /api/ordinances/{no}/claims}: what is claimed of a measure, beside what its text says. Read by every role, written by those who write the docket. */
@Path("ordinances/{no}/claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClaimResource {
    @Inject Ordinances ordinances;
    @Inject Claims claims;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list(@PathParam("no") String no) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", claims.about(known(no)).stream().map(Claims::state).toList());
        json.put("next", null);
        return json;
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("no") String no, @PathParam("id") long id) { return Claims.state(claims.one(known(no), id)); }

    /** With {@code supersedes} and {@code why}: instead of a claim that was recorded wrongly. */
    @POST
    public Response record(@PathParam("no") String no, InputStream body) {
        Ordinance ordinance = known(no);
        JsonFields in = JsonBody.fields(body).need("version");
        Said said = Said.read(in, version(ordinance, in));
        Claim claim = in.has("supersedes") ? claims.correct(ordinance, in.id("supersedes"), in.text("why", 500), said) : claims.record(ordinance, said);
        return Response.created(uri.getAbsolutePathBuilder().segment(claim.id().toString()).build()).entity(Claims.state(claim)).type(MediaType.APPLICATION_JSON).build();
    }

    private static Long version(Ordinance ordinance, JsonFields in) {
        String label = in.text("version", 80);
        Optional<OrdinanceVersion> found = label == null ? Optional.empty() : ordinance.versions().stream().filter(each -> each.label().equalsIgnoreCase(label.strip())).findFirst();
        if (label != null && found.isEmpty()) in.wrong("version", "version.unknown", label);
        return found.map(OrdinanceVersion::id).orElse(null);
    }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }
}
