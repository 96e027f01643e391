package org.countersign.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/petitions/{sheet}/scans}: scans of the sheets of a petition. */
@Path("petitions/{sheet}/scans")
@RequestScoped
public class PetitionScanResource extends HolderResource {
    @PathParam("sheet") long sheet;

    @Override Holder holder() { return Holder.PETITION; }

    @Override long beside() { return sheet; }

    @GET @Path("{id}") @Produces(MediaType.WILDCARD)
    public Response one(@PathParam("id") long id) { return bytes(id); }
}
