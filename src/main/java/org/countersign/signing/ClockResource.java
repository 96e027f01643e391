package org.countersign.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;

/** {@code /api/ordinances/{no}/clock}: how the mayor's clock of a measure stands. No personal data: read by every role. */
@Path("ordinances/{no}/clock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
    @Inject Clocks clocks;
    @Inject City city;

    @GET
    public Map<String, Object> clock(@PathParam("no") String no) {
        FileNumber number = FileNumber.read(no).orElseThrow(() -> new Missing("ordinance"));
        return new ClockJson(city.zone()).of(clocks.of(number));
    }
}
