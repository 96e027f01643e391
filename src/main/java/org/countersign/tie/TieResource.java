package org.countersign.tie;

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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.platform.Invalid;

/** {@code /api/contacts/{id}/ties}: what else ties the sender to the city. For administrators and staff. */
@Path("contacts/{id}/ties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TieResource {
    private static final int LONGEST = 40;

    @Inject Ties ties;

    @GET public Map<String, Object> all(@PathParam("id") long id) { return Map.of("ties", ties.of(id, 0)); }

    @PUT @Consumes(MediaType.WILDCARD)
    public Map<String, Object> say(@PathParam("id") long id, InputStream body) {
        JsonFields in = JsonBody.fields(body);
        Set<Tie> said = EnumSet.noneOf(Tie.class);
        for (String each : in.texts("ties", LONGEST, Tie.values().length)) said.add(tie(each));
        in.check();
        ties.say(id, 0, said);
        return all(id);
    }

    private static Tie tie(String written) {
        return Arrays.stream(Tie.values()).filter(each -> each.name().equalsIgnoreCase(written.strip())).findFirst().orElseThrow(() -> new Invalid("ties", "field.oneOf", written, Arrays.toString(Tie.values())));
    }
}
