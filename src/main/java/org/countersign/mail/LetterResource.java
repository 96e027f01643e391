package org.countersign.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** {@code /api/contacts/{id}/letter}: the raw message a contact came as, for administrators and staff. */
@Path("contacts/{id}/letter")
@RequestScoped
@Produces("message/rfc822")
public class LetterResource {
    @Inject Letters letters;

    /** @param no 2 and on: what came later under the same message id with another body */
    @GET
    public Response raw(@PathParam("id") long id, @QueryParam("no") @DefaultValue("1") int no) {
        return Response.ok(letters.raw(id, no)).header("Content-Disposition", "attachment; filename=\"contact-" + id + ".eml\"").build();
    }
}
