package org.countersign.ordinance;

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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.countersign.action.Deed;
import org.countersign.action.Standing;
import org.countersign.city.City;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;

/** {@code /api/ordinances}: the docket for other systems. Read by every role, written by administrators, staff and the city clerk. */
@Path("ordinances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrdinanceResource {
    @Inject Ordinances ordinances;
    @Inject Standings standings;
    @Inject City city;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        Keyset keyset = Keyset.read(after, limit);
        List<Ordinance> found = ordinances.after(keyset);
        Function<Ordinance, Standing> standing = standings.of(found);
        return keyset.answer(found, Ordinance::id, each -> json().of(each, standing.apply(each)));
    }

    @POST
    public Response add(InputStream body) {
        ordinances.mayWrite();                                               // before a word is said about what was sent
        Filing filing = Filing.read(JsonBody.fields(body));
        Ordinance ordinance = ordinances.add(filing.number(), filing.as(), filing.versions());
        return created(json(ordinance), ordinance.fileNumber().value());
    }

    @GET @Path("{no}")
    public Map<String, Object> one(@PathParam("no") String no) { return json(known(no)); }

    @GET @Path("{no}/actions/{id}")
    public Map<String, Object> action(@PathParam("no") String no, @PathParam("id") long id) { return json().of(known(no).action(id)); }

    /** With {@code supersedes} and {@code why}: instead of an action that was recorded wrongly. */
    @POST @Path("{no}/actions")
    public Response record(@PathParam("no") String no, InputStream body) {
        ordinances.mayWrite();
        FileNumber number = known(no).fileNumber();
        JsonFields in = JsonBody.fields(body);
        Deed deed = Deed.read(in, city.zone());
        OrdinanceAction action = in.has("supersedes")
                ? ordinances.correct(number, in.id("supersedes"), in.text("why", 500), deed) : ordinances.record(number, deed);
        return created(json().of(action), action.id().toString());
    }

    @GET @Path("{no}/versions/{id}")
    public Map<String, Object> version(@PathParam("no") String no, @PathParam("id") long id) { return OrdinanceJson.full(known(no).version(id)); }

    @POST @Path("{no}/versions")
    public Response addVersion(@PathParam("no") String no, InputStream body) {
        ordinances.mayWrite();
        FileNumber number = known(no).fileNumber();
        OrdinanceVersion version = ordinances.addVersion(number, Filing.wording(JsonBody.fields(body)));
        return created(OrdinanceJson.full(version), version.id().toString());
    }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }

    private Map<String, Object> json(Ordinance ordinance) { return json().of(ordinance, standings.of(ordinance)); }

    private OrdinanceJson json() { return new OrdinanceJson(city.zone()); }

    private Response created(Map<String, Object> stored, String step) {
        return Response.created(uri.getAbsolutePathBuilder().segment(step).build()).entity(stored).type(MediaType.APPLICATION_JSON).build();
    }
}
