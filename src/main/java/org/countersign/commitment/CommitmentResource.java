package org.countersign.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.http.JsonBody;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;

/** {@code /api/ordinances/{no}/commitments}: what was promised beside a measure and what became of it; made as an event of kind COMMITMENT. Read by every role. */
@Path("ordinances/{no}/commitments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommitmentResource {
    @Inject Ordinances ordinances;
    @Inject Commitments commitments;

    @GET
    public Map<String, Object> list(@PathParam("no") String no) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", commitments.of(known(no)).stream().map(Commitment::json).toList());
        json.put("next", null);
        return json;
    }

    /** {@code {"state","owner","due","note"}}: how it stands from now on. */
    @POST @Path("{id}/steps")
    public Map<String, Object> step(@PathParam("no") String no, @PathParam("id") long id, InputStream body) { return commitments.step(known(no), id, Step.Said.read(JsonBody.fields(body))).json(); }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }
}
