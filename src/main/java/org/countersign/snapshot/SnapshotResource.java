package org.countersign.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.http.JsonBody;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Words;

/** {@code /api/ordinances/{no}/snapshots}: tallies frozen. Made by administrators, staff and the mayor, read by every role. */
@Path("ordinances/{no}/snapshots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
@Consumes(MediaType.WILDCARD)
public class SnapshotResource {
    private static final int MOST = 1000;

    @Inject Snapshots snapshots;
    @Inject City city;
    @Context UriInfo uri;

    @GET
    public Map<String, Object> list(@PathParam("no") String no) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", snapshots.of(number(no), MOST).stream().map(SnapshotResource::head).toList());
        json.put("next", null);
        return json;
    }

    /** The body may be left out: then what came until now. */
    @POST
    public Response make(@PathParam("no") String no, InputStream body) throws IOException {
        snapshots.mayMake();
        Snapshot made = snapshots.make(number(no), CutOff.read(asOf(body), city.zone()));
        return Response.created(uri.getAbsolutePathBuilder().segment(String.valueOf(made.id())).build()).entity(text(made)).build();
    }

    private static String asOf(InputStream body) throws IOException {
        byte[] first = body.readNBytes(1);
        if (first.length == 0) return "";
        var in = JsonBody.fields(new SequenceInputStream(new ByteArrayInputStream(first), body));
        String asOf = in.text("asOf", 60);
        in.check();
        return asOf;
    }

    @GET @Path("{id}")
    public String one(@PathParam("no") String no, @PathParam("id") long id) { return text(snapshots.one(number(no), id)); }

    /** @param with another snapshot of the same ordinance; left out: what the same cut-off comes to now */
    @GET @Path("{id}/difference")
    public Map<String, Object> difference(@PathParam("no") String no, @PathParam("id") long id, @QueryParam("with") String with) {
        return snapshots.difference(number(no), id, other(with)).json(Words.in(Locale.ENGLISH));
    }

    private static Long other(String with) {
        if (with == null || with.isBlank()) return null;
        if (!with.strip().matches("[1-9]\\d{0,17}")) throw new Invalid("with", "field.wholeFrom", "1");
        return Long.valueOf(with.strip());
    }

    /** The canonical text with its hash: the numbers of a large docket are not taken apart to be put together again. */
    private String text(Snapshot snapshot) { return SnapshotFile.of(snapshot, snapshots.text(number(snapshot.ordinance()), snapshot.id())); }

    private static Map<String, Object> head(Snapshot snapshot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", snapshot.id());
        json.put("createdAt", snapshot.createdAt().atZone(snapshot.cutOff().zone()).toOffsetDateTime());
        json.put("createdBy", snapshot.createdBy());
        json.put("definitionVersion", snapshot.definitionVersion());
        json.put("cutOff", snapshot.cutOff().inTheCity());
        json.put("sha256", snapshot.sha256());
        json.put("intact", snapshot.intact());
        return json;
    }

    private static FileNumber number(String no) { return FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")); }
}
