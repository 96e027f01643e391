package org.countersign.jacket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;
import org.countersign.staff.Who;

/** {@code /api/ordinances/{no}/jacket}: everything on a measure that was decided, as a ZIP. For who may export; {@code edition=personal} for administrators and staff among them. */
@Path("ordinances/{no}/jacket")
@RequestScoped
public class JacketResource {
    static final String TYPE = "application/zip";

    @Inject Jackets jackets;
    @Inject Packing packing;
    @Inject Who who;

    @GET
    public Response jacket(@PathParam("no") String no, @QueryParam("edition") String edition) {
        Jackets.Opened jacket = jackets.open(FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")), Edition.read(edition), who.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(who.language()));
        StreamingOutput out = body -> packing.pack(jacket, body);
        return Response.ok(out, TYPE).header("Content-Disposition", "attachment; filename=\"" + jacket.name() + "\"").build();
    }
}
