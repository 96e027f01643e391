package org.countersign.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.platform.Missing;

/** {@code /api/campaigns}: how many of each sent the text of its form alone and how many added own words; and what its letters share. For administrators and staff. */
@Path("campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {
    private static final int MOST = 1_000;

    @Inject Wordings wordings;

    @GET public Map<String, Object> all(@QueryParam("find") String find) { return Map.of("items", wordings.all(find, MOST).stream().map(each -> json("name", each)).toList()); }

    /** By its name, which may hold any sign and so is no part of a path. */
    @GET @Path("words")
    public Map<String, Object> one(@QueryParam("name") String name) {
        if (name == null) throw new Missing("campaign");
        Map<String, Object> json = json("name", wordings.one(name));
        json.put("ordinances", wordings.byOrdinance(name).stream().map(each -> json("ordinance", each)).toList());
        json.put("common", List.copyOf(wordings.common(name).sentences()));
        return json;
    }

    private static Map<String, Object> json(String what, Wording row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(what, row.of());
        json.put("contacts", row.contacts());
        json.put("form", row.form());
        json.put("own", row.own());
        json.put("untold", row.untold());
        return json;
    }
}
