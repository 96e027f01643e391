package org.countersign.scan;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.platform.Missing;

/** The scans beside a contact or a sheet, listed, kept and given out. For administrators and staff. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class HolderResource {
    @Inject Scans scans;
    @Inject City city;
    @Context UriInfo uri;

    abstract Holder holder();

    /** The number of what they lie beside. */
    abstract long beside();

    @GET
    public Map<String, Object> list() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", scans.of(holder(), beside()).stream().map(this::json).toList());
        answer.put("next", null);
        return answer;
    }

    @POST @Consumes(MediaType.WILDCARD)
    public Response add(@QueryParam("name") String name, InputStream body) throws IOException {
        Scan scan = scans.keep(holder(), beside(), name, body);
        return Response.created(uri.getAbsolutePathBuilder().segment(String.valueOf(scan.id())).build()).entity(json(scan)).type(MediaType.APPLICATION_JSON).build();
    }

    /** Its bytes, to be saved and not to be shown within our pages. Its address is told by who is one: a class with a path of its own is taken for a resource itself. */
    Response bytes(long id) {
        Scan scan = scans.byId(holder(), beside(), id).orElseThrow(() -> new Missing("scan"));
        return Response.ok(scans.bytes(scan), scan.type().mime()).header("Content-Disposition", "attachment; filename=\"scan-" + id + "." + scan.type().ending() + "\"").build();
    }

    private Map<String, Object> json(Scan scan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", scan.id());
        json.put("name", scan.name());
        json.put("type", scan.type().mime());
        json.put("size", scan.size());
        json.put("recordedAt", OffsetDateTime.ofInstant(scan.at(), city.zone()));
        json.put("recordedBy", scan.by());
        return json;
    }
}
