package org.countersign.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.http.JsonBody;
import org.countersign.intake.NewContact;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Again;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;

/** {@code /api/contacts}: what people said, for other systems. Personal data, for administrators and staff; all of them, page by page, for those among them who may export. */
@Path("contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {
    private static final int LONGEST_KEY = 200;

    @Inject Postings postings;
    @Inject Contacts contacts;
    @Inject Ordinances ordinances;
    @Inject City city;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list(@QueryParam("ordinance") String no, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        Keyset keyset = Keyset.read(after, limit);
        ContactJson json = json();
        return keyset.answer(contacts.after(keyset, no == null || no.isBlank() ? null : known(no)), Contact::id, json::of);
    }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("id") long id) { return json().of(stored(id)); }

    /** 201 with what was made; 200 with the first where it repeats one. */
    @POST
    public Response add(@HeaderParam("Idempotency-Key") String key, InputStream in) {
        new FieldErrors().text("Idempotency-Key", key, LONGEST_KEY).throwIfAny();
        JsonBody body = JsonBody.read(in);
        NewContact contact = Submission.read(body.fields());
        Postings.Posted posted = Again.ifBrokenOff(() -> post(key, body, contact));
        Map<String, Object> stored = json().of(stored(posted.contactId()));
        if (!posted.made()) return Response.ok(stored).build();
        return Response.created(uri.getAbsolutePathBuilder().segment(String.valueOf(posted.contactId())).build()).entity(stored).type(MediaType.APPLICATION_JSON).build();
    }

    private Postings.Posted post(String key, JsonBody body, NewContact contact) {
        if (key == null || key.isBlank()) return postings.post(contact);
        try {
            return postings.postOnce(key.strip(), body.sha256(), contact);
        } catch (Postings.Contradiction otherBody) {
            throw new WebApplicationException(422);
        }
    }

    private Contact stored(long id) { return contacts.byId(id).orElseThrow(() -> new Missing("contact")); }

    private ContactJson json() { return new ContactJson(city.zone()); }
}
