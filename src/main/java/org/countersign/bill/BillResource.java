package org.countersign.bill;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/** {@code /api/ordinances/{no}/bill}: a measure in the words of Open Civic Data, and its votes. Every role may read it. */
@Path("ordinances/{no}/bill")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BillResource {
    @Inject Bills bills;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> bill(@PathParam("no") String no) { return bills.bill(no, page(no)); }

    @GET @Path("votes")
    public Map<String, Object> votes(@PathParam("no") String no) { return Map.of("items", bills.votes(no, page(no))); }

    private String page(String no) { return uri.getBaseUriBuilder().replacePath("/ordinance/show").queryParam("no", "{no}").build(no).toString(); }
}
