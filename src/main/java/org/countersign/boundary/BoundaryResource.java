package org.countersign.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;

/** {@code /api/boundaries}: outlines as GeoJSON, for administrators. What is posted counts at once. */
@Path("boundaries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BoundaryResource {
    /** 32 MiB: the ZIP areas of a large state. */
    static final int MOST_BYTES = 32 << 20;

    @Inject Boundaries boundaries;
    @Inject Event<GroundMoved> moved;
    @Inject City city;
    @Context UriInfo uri;

    /** What stands beside the file, in the address. */
    public static class Asked {
        @QueryParam("layer") String layer;
        @QueryParam("validFrom") String validFrom;
        @QueryParam("source") String source;
        @QueryParam("property") String property;
        @QueryParam("only") String only;

        private Boundaries.Told told(ZoneId zone) { return new Boundaries.Told(layer(), day(zone), source, property, only); }

        private Layer layer() {
            if (layer == null || layer.isBlank()) return null;
            return Arrays.stream(Layer.values()).filter(each -> each.name().equalsIgnoreCase(layer.strip())).findFirst().orElseThrow(() -> new Invalid("layer", "field.oneOf", layer.strip(), "city, municipality, county, district, zip"));
        }

        private LocalDate day(ZoneId zone) {
            try {
                return validFrom == null || validFrom.isBlank() ? LocalDate.now(zone) : LocalDate.parse(validFrom.strip());
            } catch (DateTimeException wrong) {
                throw new Invalid("validFrom", "field.date");
            }
        }
    }

    @POST @Consumes(MediaType.WILDCARD)
    public Response add(@BeanParam Asked asked, InputStream body) throws IOException {
        byte[] file = body.readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) throw new WebApplicationException(413);
        long id = boundaries.draft(asked.told(city.zone()), file);
        boundaries.use(id);
        moved.fire(new GroundMoved());
        return Response.created(uri.getAbsolutePathBuilder().segment(String.valueOf(id)).build()).entity(one(id)).build();
    }

    @GET public Map<String, Object> all() {
        List<Map<String, Object>> items = boundaries.all().stream().map(BoundaryResource::json).toList();
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("items", items);
        list.put("next", null);
        return list;
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("id") long id) { return json(boundaries.byId(id).orElseThrow(() -> new Missing("boundary"))); }

    @DELETE @Path("{id}")
    public Response withdraw(@PathParam("id") long id) {
        boundaries.withdraw(id);
        moved.fire(new GroundMoved());
        return Response.noContent().build();
    }

    private static Map<String, Object> json(Boundaries.Loaded loaded) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", loaded.id());
        json.put("layer", loaded.layer().name().toLowerCase(Locale.ROOT));
        json.put("validFrom", loaded.validFrom().toString());
        json.put("source", loaded.source());
        json.put("state", loaded.state());
        json.put("areas", loaded.areas());
        json.put("loadedBy", loaded.loadedBy());
        return json;
    }
}
