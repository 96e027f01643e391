package org.countersign.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;

/** {@code /api/ordinances/{no}/petitions}: the petitions handed in and what their organisers claim. No personal data: read by every role. */
@Path("ordinances/{no}/petitions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PetitionResource {
    @Inject PetitionSheets sheets;
    @Inject Ordinances ordinances;
    @PathParam("no") String no;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", sheets.on(ordinance()).stream().map(PetitionResource::json).toList());
        answer.put("next", null);
        return answer;
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("id") long id) {
        return sheets.on(ordinance()).stream().filter(sheet -> sheet.id() == id).findFirst().map(PetitionResource::json).orElseThrow(() -> new Missing("petition"));
    }

    @POST
    public Response add(InputStream body) {
        PetitionSheet sheet = sheets.add(ordinance(), read(JsonBody.fields(body)));
        return Response.created(uri.getAbsolutePathBuilder().segment(sheet.id().toString()).build()).entity(json(sheet)).type(MediaType.APPLICATION_JSON).build();
    }

    @PUT @Path("{id}")
    public Map<String, Object> correct(@PathParam("id") long id, InputStream body) { return json(sheets.correct(ordinance(), id, read(JsonBody.fields(body)))); }

    private static PetitionSheet.Said read(JsonFields in) {
        String title = in.need("title", "claimed").text("title", 300);
        Integer claimed = in.whole("claimed", 0, 100_000_000);
        LocalDate presentedOn = in.date("presentedOn");
        in.check();
        return new PetitionSheet.Said(title, claimed, presentedOn);
    }

    private static Map<String, Object> json(PetitionSheet sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", sheet.id());
        json.put("title", sheet.said().title());
        json.put("claimed", sheet.said().claimed());
        json.put("presentedOn", sheet.said().presentedOn());
        return json;
    }

    private Ordinance ordinance() { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }
}
