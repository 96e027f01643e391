package org.countersign.platform;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Styles, scripts, fonts and pictures carry the {@link Edition} in their address and are then kept by the browser for a year without asking;
 * a new edition has new addresses. Whatever is asked for without it, or with an old one, is asked for anew each time.
 */
public class OwnFiles extends ResourceHandlerWrapper {
    /** The name of the edition in an address; PrimeFaces gives its own version in its own, "v". */
    static final String NAME = "e";
    private static final String KEEP = "public, max-age=31536000, immutable", ASK = "no-cache";

    public OwnFiles(ResourceHandler wrapped) { super(wrapped); }

    @Override public Resource createResource(String name) { return edited(super.createResource(name)); }

    @Override public Resource createResource(String name, String library) { return edited(super.createResource(name, library)); }

    @Override public Resource createResource(String name, String library, String type) { return edited(super.createResource(name, library, type)); }

    private static Resource edited(Resource resource) { return resource == null ? null : new OfThisEdition(resource); }

    private static final class OfThisEdition extends ResourceWrapper {
        private OfThisEdition(Resource wrapped) { super(wrapped); }

        @Override public String getRequestPath() {
            String path = super.getRequestPath();
            return path + (path.contains("?") ? "&" : "?") + NAME + "=" + Edition.of(FacesContext.getCurrentInstance().getExternalContext());
        }

        @Override public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new LinkedHashMap<>(super.getResponseHeaders());
            headers.remove("Expires");
            headers.put("Cache-Control", asked() ? KEEP : ASK);
            return headers;
        }

        private static boolean asked() {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            return Edition.of(external).equals(external.getRequestParameterMap().get(NAME));
        }
    }
}
