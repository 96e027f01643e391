package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.action.Period;
import org.countersign.action.Periods;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.stance.Stance;

/** {@code /api/ordinances/{no}/periods}: the contacts before passage, before presentment, in the signing window, after the decision. Every role may read it. */
@Path("ordinances/{no}/periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TallyPeriodsResource {
    @Inject Ordinances ordinances;
    @Inject Ledger ledger;
    @Inject City city;

    @GET
    public Map<String, Object> json(@PathParam("no") String no, @QueryParam("asOf") String asOf) {
        Ordinance ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        CutOff cutOff = CutOff.read(asOf, city.zone());
        Periods periods = ordinance.periods(city.zone());
        List<Map<String, Object>> all = new ArrayList<>();
        ledger.periods(ordinance.fileNumber(), cutOff).forEach((period, contacts) -> all.add(json(period, periods, contacts)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ordinance", ordinance.fileNumber().value());
        json.put("asOf", cutOff.inTheCity());
        json.put("periods", all);
        return json;
    }

    private Map<String, Object> json(Period period, Periods periods, Matrix<Stance> contacts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("period", period.name());
        json.put("from", at(periods.begin(period)));
        json.put("to", at(periods.end(period)));
        json.put("contacts", Map.of("total", contacts.total(), "matrix", contacts.figures()));
        return json;
    }

    private OffsetDateTime at(Optional<Instant> moment) { return moment.map(at -> at.atZone(city.zone()).toOffsetDateTime()).orElse(null); }
}
