package org.countersign.http;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.platform.Incident;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Words;

/**
 * Every error of the interface as RFC 9457 {@code application/problem+json}: {@code type, title, status, detail}, for bad input
 * {@code errors} of {field, message}, for the unexpected its {@code incident} number, which is in the log too. Never a stack trace.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    public static final String TYPE = "application/problem+json;charset=UTF-8";
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Override public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {       // a transaction wraps what happened inside it
            Response known = known(cause);
            if (known != null) return known;
        }
        String number = Incident.record(thrown);
        return problem(500, "problem.incident", Map.of("incident", number), number);
    }

    private static Response known(Throwable cause) {
        if (cause instanceof Invalid invalid) return invalid(invalid);
        if (cause instanceof Refused refused) return problem(409, refused.key(), Map.of(), refused.values());
        if (cause instanceof Missing missing) return problem(404, ENGLISH.know(missing.key()) ? missing.key() : "missing.other", Map.of());
        if (cause instanceof OptimisticLockException) return problem(409, "problem.changedMeanwhile", Map.of());
        if (cause instanceof SecurityException) return problem(403, "problem.403", Map.of());
        if (cause instanceof WebApplicationException http) return http(http);
        return null;
    }

    private static Response invalid(Invalid invalid) {
        List<At> errors = invalid.errors().stream().map(error -> new At(error.field(), error.message(Locale.ENGLISH))).toList();
        String all = errors.stream().limit(5).map(At::toString).collect(Collectors.joining(" "));
        return problem(400, "problem.invalid", Map.of("errors", errors), all);
    }

    /** What JAX-RS itself found. It answers 404 for a query parameter it cannot read; the address exists, the request is bad: 400. */
    private static Response http(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        if (status >= 500) return null;
        if (status < 400) return http.getResponse();
        if (http.getClass().getSimpleName().equals("QueryParamException")) status = 400;         // Jersey’s own class, out of our reach
        Response problem = problem(status, key(status), Map.of());
        if (status == 405) return Response.fromResponse(problem).header("Allow", http.getResponse().getHeaderString("Allow")).build();
        return problem;
    }

    /** The key of what is said about a status when nothing more is known. */
    static String key(int status) { return ENGLISH.know("problem." + status) ? "problem." + status : "problem.other"; }

    /** For what is answered before JAX-RS is reached: the JSON of a problem. */
    public static String body(int status, String key, Object... values) { return Json.of(members(status, key, values)).toString(); }

    private static Response problem(int status, String key, Map<String, ?> more, Object... values) {
        Map<String, Object> body = members(status, key, values);
        body.putAll(more);
        return Response.status(status).type(TYPE).entity(Json.of(body).toString()).build();
    }

    private static Map<String, Object> members(int status, String key, Object... values) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title(status));
        body.put("status", status);
        body.put("detail", ENGLISH.say(key, values));
        return body;
    }

    private static String title(int status) {
        Status known = Status.fromStatusCode(status);
        if (status == 422) return "Unprocessable Content";                                         // RFC 9110; the enumeration of JAX-RS lacks it
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private record At(String field, String message) {
        @Override public String toString() { return field.isEmpty() ? message : field + ": " + message; }
    }
}
