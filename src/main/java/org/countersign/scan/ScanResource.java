package org.countersign.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/contacts/{contact}/scans}: scans of what came on paper. */
@Path("contacts/{contact}/scans")
@RequestScoped
public class ScanResource extends HolderResource {
    @PathParam("contact") long contact;

    @Override Holder holder() { return Holder.CONTACT; }

    @Override long beside() { return contact; }

    @GET @Path("{id}") @Produces(MediaType.WILDCARD)
    public Response one(@PathParam("id") long id) { return bytes(id); }
}
