package org.countersign.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.countersign.selection.Selection;

/** {@code /api/contacts.xlsx}: as {@code /api/contacts.csv}, as a workbook. Personal data, for administrators and staff. */
@Path("contacts.xlsx")
@RequestScoped
public class ContactXlsxResource {
    @Inject Files files;
    @Context UriInfo uri;

    @GET
    public Response workbook() { return answer(files.contacts(Selection.exactly(uri.getQueryParameters()::getFirst))); }

    static Response answer(Files.Taken file) { return Response.ok(file.out(), file.type()).header("Content-Disposition", file.disposition()).build(); }
}
