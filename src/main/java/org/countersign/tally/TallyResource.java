package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Report;
import org.countersign.count.TallyCsv;
import org.countersign.count.TallyJson;
import org.countersign.http.Csv;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;

/** {@code /api/ordinances/{no}/tally}: what the count says, for other systems; JSON, or CSV for who accepts only that. Every role may read it. */
@Path("ordinances/{no}/tally")
@RequestScoped
public class TallyResource {
    @Inject Ledger ledger;
    @Inject City city;

    @GET @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> json(@PathParam("no") String no, @QueryParam("asOf") String asOf) { return TallyJson.of(report(no, asOf).tally()); }

    @GET @Produces(Csv.TYPE)
    public String csv(@PathParam("no") String no, @QueryParam("asOf") String asOf) { return TallyCsv.of(report(no, asOf)); }

    private Report report(String no, String asOf) {
        FileNumber number = FileNumber.read(no).orElseThrow(() -> new Missing("ordinance"));
        return ledger.report(number, CutOff.read(asOf, city.zone()));
    }
}
