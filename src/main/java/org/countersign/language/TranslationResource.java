package org.countersign.language;

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
import java.util.Map;
import java.util.Optional;
import org.countersign.contact.Contact;
import org.countersign.contact.Contacts;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.platform.Missing;

/** {@code /api/contacts/{id}/translation}: the language of its text and what that says in another. For administrators and staff. */
@Path("contacts/{id}/translation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TranslationResource {
    private static final int TAG = 20;

    @Inject Translations translations;
    @Inject Contacts contacts;

    @GET public Map<String, Object> show(@PathParam("id") long id) {
        Contact contact = contact(id);
        Optional<Translation> made = translations.of(id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("original", contact.language());
        json.put("language", made.map(Translation::language).orElse(null));
        json.put("translation", made.map(Translation::body).orElse(null));
        json.put("madeBy", made.map(Translation::madeBy).orElse(null));
        return json;
    }

    @PUT @Consumes(MediaType.WILDCARD)
    public Map<String, Object> tell(@PathParam("id") long id, InputStream body) {
        JsonFields in = JsonBody.fields(body);
        Translations.Told told = new Translations.Told(in.text("original", TAG), in.text("language", TAG), in.text("translation", Translations.LONGEST));
        in.check();
        translations.tell(contact(id).seen(), told);
        return show(id);
    }

    private Contact contact(long id) { return contacts.byId(id).orElseThrow(() -> new Missing("contact")); }
}
