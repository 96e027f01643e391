package org.countersign.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** {@code /api/ordinances/{no}/files}: the tally as a workbook, for every role; the people behind it as CSV and as a workbook, for administrators and staff. */
@Path("ordinances/{no}/files")
@RequestScoped
public class TallyFileResource {
    @Inject Files files;

    @GET @Path("tally.xlsx")
    public Response tally(@PathParam("no") String no, @QueryParam("asOf") String asOf) { return ContactXlsxResource.answer(files.tally(no, asOf)); }

    @GET @Path("people.csv")
    public Response peopleCsv(@PathParam("no") String no, @QueryParam("asOf") String asOf) { return ContactXlsxResource.answer(files.people(no, asOf, false)); }

    @GET @Path("people.xlsx")
    public Response peopleXlsx(@PathParam("no") String no, @QueryParam("asOf") String asOf) { return ContactXlsxResource.answer(files.people(no, asOf, true)); }
}
