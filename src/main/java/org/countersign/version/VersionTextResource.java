package org.countersign.version;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;

/** {@code /api/ordinances/{no}/text}: the sections of a version, and two versions side by side. Read by every role. */
@Path("ordinances/{no}/text")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VersionTextResource {
    @Inject Ordinances ordinances;

    /** @param version the name of a version */
    @GET @Path("sections")
    public Map<String, Object> sections(@PathParam("no") String no, @QueryParam("version") String version) {
        OrdinanceVersion asked = version(known(no), "version", version);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", asked.label());
        json.put("items", SectionReader.read(asked.text()));
        return json;
    }

    /** @param from the name of the earlier version @param to of the later */
    @GET @Path("comparison")
    public Map<String, Object> comparison(@PathParam("no") String no, @QueryParam("from") String from, @QueryParam("to") String to) {
        Ordinance ordinance = known(no);
        OrdinanceVersion left = version(ordinance, "from", from), right = version(ordinance, "to", to);
        Comparison comparison = Comparison.of(left.text(), right.text());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", left.label());
        json.put("to", right.label());
        json.put("same", comparison.isSame());
        json.put("rows", comparison.rows().stream().map(VersionTextResource::row).toList());
        return json;
    }

    private static Map<String, Object> row(Comparison.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", row.kind().name());
        json.put("left", row.left());
        json.put("right", row.right());
        return json;
    }

    private static OrdinanceVersion version(Ordinance ordinance, String field, String label) {
        if (label == null || label.isBlank()) throw new Invalid(field, "field.required");
        List<OrdinanceVersion> found = ordinance.versions().stream().filter(each -> each.label().equalsIgnoreCase(label.strip())).toList();
        return found.stream().findFirst().orElseThrow(() -> new Missing("version"));
    }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }
}
