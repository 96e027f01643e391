package org.countersign.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.contact.Contact;
import org.countersign.contact.Contacts;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.platform.Missing;

/** {@code /api/contacts/{id}/words}: a message of a campaign, the text of the form apart from own words. For administrators and staff. */
@Path("contacts/{id}/words")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnWordsResource {
    @Inject Wordings wordings;
    @Inject Contacts contacts;

    @GET public Map<String, Object> show(@PathParam("id") long id) {
        Contact contact = contact(id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ownWords", contact.ownWords());
        json.put("pieces", wordings.apart(contact).orElse(List.of()).stream().map(piece -> Map.of("words", piece.words(), "own", piece.own())).toList());
        return json;
    }

    /** With {@code ownWords}: true, false, or null where nobody can tell. */
    @PUT @Consumes(MediaType.WILDCARD)
    public Map<String, Object> tell(@PathParam("id") long id, InputStream body) {
        JsonFields in = JsonBody.fields(body);
        Boolean own = in.flag("ownWords");
        in.check();
        wordings.tell(contact(id).seen(), own);
        return show(id);
    }

    private Contact contact(long id) { return contacts.byId(id).orElseThrow(() -> new Missing("contact")); }
}
