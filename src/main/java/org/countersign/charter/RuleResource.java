package org.countersign.charter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import org.countersign.city.City;
import org.countersign.http.JsonBody;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;

/** {@code /api/rules}: the signing rules. Told by the city clerk and administrators, read by every role. */
@Path("rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RuleResource {
    @Inject Rules rules;
    @Inject City city;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        Keyset keyset = Keyset.read(after, limit);
        return keyset.answer(rules.after(keyset), SigningRule::id, rule -> rule.json(city.zone()));
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("id") long id) { return rules.byId(id).orElseThrow(() -> new Missing("charter")).json(city.zone()); }

    @POST
    public Response tell(InputStream body) {
        rules.mayWrite();                                                    // before a word is said about what was sent
        SigningRule rule = rules.tell(RuleReader.read(JsonBody.fields(body)));
        return Response.created(uri.getAbsolutePathBuilder().segment(rule.id().toString()).build()).entity(rule.json(city.zone())).type(MediaType.APPLICATION_JSON).build();
    }
}
