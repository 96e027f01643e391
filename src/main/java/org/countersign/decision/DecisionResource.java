package org.countersign.decision;

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
import java.util.Map;
import org.countersign.city.City;
import org.countersign.http.JsonBody;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;

/** {@code /api/ordinances/{no}/decision}: what the mayor did with a measure. Read by every role, recorded by those who write the docket. */
@Path("ordinances/{no}/decision")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {
    @Inject Decisions decisions;
    @Inject Notices notices;
    @Inject City city;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> one(@PathParam("no") String no) { return json(decisions.of(number(no))); }

    /** {@code {"outcome","at","reasons","items":[],"returnedTo"}}; corrected as any action, by superseding. */
    @POST
    public Response decide(@PathParam("no") String no, InputStream body) {
        FileNumber number = decisions.of(number(no)).ordinance().fileNumber();
        return Response.created(uri.getAbsolutePath()).entity(json(decisions.decide(number, Ruling.read(JsonBody.fields(body), city.zone())))).type(MediaType.APPLICATION_JSON).build();
    }

    /** Everyone who asked and was not told yet; {@code {"told"}}. */
    @POST @Path("notices") @Consumes(MediaType.WILDCARD)
    public Map<String, Object> tell(@PathParam("no") String no) {
        Decision decision = decisions.of(number(no));
        return Map.of("told", notices.tell(decision.ordinance(), decision.act().orElseThrow(() -> new Refused("decision.notYet"))));
    }

    private Map<String, Object> json(Decision decision) { return new DecisionJson(city.zone()).of(decision, notices.count(decision.ordinance(), decision.act().orElse(null))); }

    private static FileNumber number(String no) { return FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")); }
}
