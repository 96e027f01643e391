package org.countersign.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.http.Csv;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;

/** {@code /api/ordinances/{no}/languages}: the counting contacts by the language of their text; JSON, or CSV for who accepts only that. Every role may read it. */
@Path("ordinances/{no}/languages")
@RequestScoped
public class LanguageResource {
    @Inject Languages languages;
    @Inject Ordinances ordinances;
    @Inject City city;

    @GET @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> json(@PathParam("no") String no, @QueryParam("asOf") String asOf) {
        CutOff cutOff = CutOff.read(asOf, city.zone());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ordinance", number(no).value());
        json.put("asOf", cutOff.inTheCity());
        json.put("languages", languages.count(number(no), cutOff).stream().map(LanguageResource::json).toList());
        return json;
    }

    private static Map<String, Object> json(Spoken row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", row.told() ? row.tag() : null);
        json.put("contacts", row.total());
        json.put("support", row.sides().get(Side.SUPPORT_SIDE));
        json.put("oppose", row.sides().get(Side.OPPOSE_SIDE));
        json.put("neither", row.sides().get(Side.NEITHER));
        return json;
    }

    @GET @Produces(Csv.TYPE)
    public String csv(@PathParam("no") String no, @QueryParam("asOf") String asOf) {
        StringWriter out = new StringWriter();
        Csv csv = new Csv(out);
        csv.row("language", "contacts", "support", "oppose", "neither");
        for (Spoken row : languages.count(number(no), CutOff.read(asOf, city.zone()))) csv.row(List.of(row.told() ? row.tag() : "", String.valueOf(row.total()),
                String.valueOf(row.sides().get(Side.SUPPORT_SIDE)), String.valueOf(row.sides().get(Side.OPPOSE_SIDE)), String.valueOf(row.sides().get(Side.NEITHER))));
        return out.toString();
    }

    private FileNumber number(String no) { return FileNumber.read(no).filter(number -> ordinances.byNumber(number).isPresent()).orElseThrow(() -> new Missing("ordinance")); }
}
