package org.countersign.version;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.stance.Stance;

/** {@code /api/ordinances/{no}/carryings}: to which version people spoke, and the steps that carried it on. Read by every role, made by administrators and staff. */
@Path("ordinances/{no}/carryings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CarryingResource {
    @Inject Ordinances ordinances;
    @Inject Carryings carryings;
    @Inject City city;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list(@PathParam("no") String no) {
        Ordinance ordinance = known(no);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("voices", carryings.voices(ordinance).stream().map(CarryingResource::json).toList());
        json.put("items", carryings.of(ordinance).stream().map(step -> step.json(city.zone())).toList());
        json.put("next", null);
        return json;
    }

    private static Map<String, Object> json(Voices voices) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", voices.version() == null ? voices.named() : voices.version().label());
        json.put("known", voices.version() != null);
        json.put("contacts", voices.total());
        json.put("stances", voices.stances());
        json.put("carried", voices.carried());
        return json;
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("no") String no, @PathParam("id") long id) { return carryings.one(known(no), id).json(city.zone()); }

    /** {@code {"from","to","stances","why"}}; no stances are all of them. */
    @POST
    public Response carry(@PathParam("no") String no, InputStream body) {
        Ordinance ordinance = known(no);
        JsonFields in = JsonBody.fields(body).need("from", "to", "why");
        long from = version(ordinance, in, "from"), to = version(ordinance, in, "to");
        List<Stance> stances = stances(in);
        String why = in.text("why", 500);
        in.check();
        Carrying made = carryings.carry(ordinance, new Carrying.Asked(from, to, stances, why));
        return Response.created(uri.getAbsolutePathBuilder().segment(String.valueOf(made.id())).build()).entity(made.json(city.zone())).type(MediaType.APPLICATION_JSON).build();
    }

    private static long version(Ordinance ordinance, JsonFields in, String field) {
        String label = in.text(field, 80);
        Optional<OrdinanceVersion> found = label == null ? Optional.empty() : ordinance.versions().stream().filter(each -> each.label().equalsIgnoreCase(label.strip())).findFirst();
        if (label != null && found.isEmpty()) in.wrong(field, "version.unknown", label);
        return found.map(OrdinanceVersion::id).orElse(0L);
    }

    private static List<Stance> stances(JsonFields in) {
        List<String> told = in.texts("stances", 40, Stance.values().length);
        told.stream().filter(word -> Arrays.stream(Stance.values()).noneMatch(stance -> stance.name().equalsIgnoreCase(word.strip()))).forEach(word -> in.wrong("stances", "field.oneOf", word, Arrays.toString(Stance.values())));
        if (told.isEmpty()) return List.of(Stance.values());
        return Arrays.stream(Stance.values()).filter(stance -> told.stream().anyMatch(word -> stance.name().equalsIgnoreCase(word.strip()))).toList();
    }

    @POST @Path("{id}/undo") @Consumes(MediaType.WILDCARD)
    public Map<String, Object> takeBack(@PathParam("no") String no, @PathParam("id") long id) { return carryings.takeBack(known(no), id).json(city.zone()); }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }
}
