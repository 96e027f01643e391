package org.countersign.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** {@code /api/ordinances/{no}/petitions/{sheet}/scans}: scans of the sheets of a petition. */
@Path("ordinances/{no}/petitions/{sheet}/scans")
@RequestScoped
public class PetitionScanResource extends PaperResource {
    @PathParam("sheet") long sheet;

    @Override Paper paper() { return Paper.PETITION; }

    @Override long beside() { return sheet; }
}
