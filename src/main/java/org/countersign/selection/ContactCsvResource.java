package org.countersign.selection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.countersign.http.Csv;

/** {@code /api/contacts.csv}: the contacts that are asked for, by the parameters of the list’s address. Personal data, for administrators and staff. */
@Path("contacts.csv")
@RequestScoped
public class ContactCsvResource {
    @Inject Exports exports;
    @Context UriInfo uri;

    @GET @Produces(Csv.TYPE)
    public Response csv() {
        Selection selection = Selection.exactly(uri.getQueryParameters()::getFirst);
        exports.mayTake(selection);
        StreamingOutput out = body -> exports.write(selection, body);
        return Response.ok(out, Csv.TYPE).header("Content-Disposition", "attachment; filename=\"contacts.csv\"").build();
    }
}
