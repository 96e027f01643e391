package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.countersign.ledger.Turns;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;

/** {@code /api/turns}: whether a tally is still as it was, for whoever shows it. Every role may read it. */
@Path("turns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TurnResource {
    @Inject Turns turns;

    @GET
    public Map<String, Object> now(@QueryParam("ordinance") String no) { return Map.of("turn", turns.of(FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")))); }
}
