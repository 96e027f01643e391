package org.countersign.residency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.platform.Words;

/** {@code /api/residency}: where somebody lives, by the rules. Keeps nothing; every role may ask. */
@Path("residency")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResidencyResource {
    @Inject ResidencyReader residency;

    @POST
    public Map<String, Object> find(InputStream body) { return json(residency.read(claim(JsonBody.fields(body)))); }

    private static Claim claim(JsonFields in) {
        String street = in.text("street", 400), unit = in.text("unit", 100), city = in.text("city", 200), state = in.text("state", 100), zip = in.text("zip", 40),
                country = in.text("country", 100), declared = in.text("declared", 400);
        Double latitude = in.decimal("latitude", -90, 90), longitude = in.decimal("longitude", -180, 180);
        if (in.has("latitude") != in.has("longitude")) in.need("latitude", "longitude");
        in.check();
        return new Claim(street, unit, city, state, zip, country, latitude, longitude, declared, Claim.Answer.NOT_ASKED, false);
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("residency", finding.residency());
        json.put("evidence", finding.evidence());
        json.put("conflict", finding.conflict());
        json.put("district", finding.district());
        json.put("why", finding.why().say(Words.in(Locale.ENGLISH)));
        return json;
    }
}
