package org.countersign.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The HTTP interface under {@code /api}: every {@code …Resource} of the house, found by its {@code @Path}. Described in META-INF/openapi.yaml. */
@ApplicationPath("/api")
public class Api extends Application {
    /** OpenAPI describes the interface; the second description that Jersey would generate (WADL, also on OPTIONS) stays off. */
    @Override public Map<String, Object> getProperties() { return Map.of("jersey.config.server.wadl.disableWadl", true); }
}
