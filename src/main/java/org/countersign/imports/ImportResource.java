package org.countersign.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;

/** {@code /api/imports}: files of contacts. For administrators and staff. */
@Path("imports")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class ImportResource {
    /** Who asks for an undo waits so long for its end; then it goes on without them. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject Imports imports;
    @Inject Uploads uploads;
    @Inject ImportWork work;
    @Inject ImportJob job;
    @Inject City city;
    @Context UriInfo uri;

    @POST @Consumes(MediaType.WILDCARD)
    public Response add(@BeanParam Asked asked, @HeaderParam("Content-Length") long promised, InputStream body) throws IOException {
        ImportRun run = uploads.take(asked.file(), new PromisedStream(body, promised));
        job.wake();
        return Response.accepted(json(run)).location(uri.getAbsolutePathBuilder().segment(run.id().toString()).build()).build();
    }

    /** What stands beside the file, in the address. */
    public static class Asked {
        @QueryParam("format") String format;
        @QueryParam("ordinance") String ordinance;
        @QueryParam("source") String source;
        @QueryParam("sheet") String sheet;
        @QueryParam("again") String again;
        @HeaderParam("Content-Encoding") String packed;

        /** @throws WebApplicationException 415 where the body is compressed: packed bytes are not what they hold */
        private NewImport file() {
            if (packed != null && !packed.isBlank() && !packed.strip().equalsIgnoreCase("identity")) throw new WebApplicationException(415);
            return new NewImport(format, source, ordinance, null, number(), flag());
        }

        private Long number() {
            if (sheet == null || sheet.isBlank()) return null;
            if (sheet.matches("\\d{1,18}")) return Long.valueOf(sheet);
            throw new Invalid("sheet", "field.wholeNumber");
        }

        private boolean flag() {
            if (again == null || again.isBlank() || again.equals("false")) return false;
            if (again.equals("true")) return true;
            throw new Invalid("again", "field.flag");
        }
    }

    @GET @Path("{id}")
    public Map<String, Object> one(@PathParam("id") long id) { return json(known(id)); }

    @GET @Path("{id}/rejects")
    public Response rejects(@PathParam("id") long id) {
        RejectFile file = RejectFile.of(imports, known(id), Locale.ENGLISH);
        StreamingOutput out = file::write;
        return Response.ok(out, file.type()).header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"").build();
    }

    @POST @Path("{id}/undo") @Consumes(MediaType.WILDCARD)
    public Response undo(@PathParam("id") long id) {
        work.takeBack(imports.undo(id), Instant.now().plus(PATIENCE));
        return Response.accepted(json(known(id))).build();
    }

    private ImportRun known(long id) { return imports.byId(id).orElseThrow(() -> new Missing("import")); }

    private Map<String, Object> json(ImportRun run) { return new ImportJson(city.zone()).of(run); }
}
