package org.countersign.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;

/** {@code /api/ordinances/{no}/slips}: the dates of a measure that moved. Read by every role; told by those who write the docket. */
@Path("ordinances/{no}/slips")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SlipResource {
    @Inject Slips slips;
    @Inject Ordinances ordinances;
    @Inject City city;

    /** The last first; all of them, so that next is always null. */
    @GET
    public Map<String, Object> list(@PathParam("no") String no) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", slips.of(known(no)).stream().map(this::json).toList());
        json.put("next", null);
        return json;
    }

    /** Everyone who asked and was not told yet; {@code {"told"}}. */
    @POST @Path("{key}/notices") @Consumes(MediaType.WILDCARD)
    public Map<String, Object> tell(@PathParam("no") String no, @PathParam("key") String key) { return Map.of("told", slips.tell(known(no), key)); }

    private Map<String, Object> json(Slip slip) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", slip.key());
        json.put("kind", slip.kind().toString());
        json.put("was", at(slip.was()));
        json.put("became", at(slip.became()));
        json.put("planned", slip.day());
        json.put("headline", slip.headline());
        json.put("why", slip.why());
        json.put("notedAt", at(slip.noted()));
        json.put("told", slip.told());
        json.put("waiting", slip.waiting());
        return json;
    }

    private OffsetDateTime at(Instant at) { return at == null ? null : at.atZone(city.zone()).toOffsetDateTime(); }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }
}
