package org.countersign.chart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** {@code /api/ordinances/{no}/charts/{name}}: people.svg, people.png, trend.svg, trend.png. Every role reads them. */
@Path("ordinances/{no}/charts")
@RequestScoped
public class ChartResource {
    @Inject Charts charts;

    /** @param language en or es; any other reads English */
    @GET @Path("{name}")
    public Response chart(@PathParam("no") String no, @PathParam("name") String name, @QueryParam("asOf") String asOf, @QueryParam("language") String language) {
        Charts.File file = charts.file(no, asOf, name, "es".equals(language) ? new Locale("es") : Locale.ENGLISH);
        return Response.ok(file.out(), file.type()).header("Content-Disposition", file.disposition()).build();
    }
}
