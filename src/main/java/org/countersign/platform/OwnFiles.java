package org.countersign.platform;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primefaces.context.PrimeRequestContext;

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

    /**
     * Which files this build serves, as ten digits drawn from every byte of ours and the version of PrimeFaces'. One for all of them: a style
     * sheet names fonts, so that its own bytes alone would not tell that they have changed.
     */
    private static final class Edition {
        private static final String KEPT = Edition.class.getName(), OURS = "/WEB-INF/resources/";
        private static final int DIGITS = 10;

        private Edition() {}

        /** Drawn once and kept with the application. */
        static String of(ExternalContext external) {
            Map<String, Object> application = external.getApplicationMap();
            return (String) application.computeIfAbsent(KEPT, first -> draw(external));
        }

        private static String draw(ExternalContext external) {
            MessageDigest all = Sha256.digest();
            all.update(String.valueOf(PrimeRequestContext.class.getPackage().getImplementationVersion()).getBytes(StandardCharsets.UTF_8));
            for (String file : files(external, OURS)) add(all, external, file);
            return HexFormat.of().formatHex(all.digest()).substring(0, DIGITS);
        }

        private static SortedSet<String> files(ExternalContext external, String folder) {
            SortedSet<String> found = new TreeSet<>();
            for (String path : external.getResourcePaths(folder)) {
                if (path.endsWith("/")) found.addAll(files(external, path));
                else found.add(path);
            }
            return found;
        }

        private static void add(MessageDigest all, ExternalContext external, String file) {
            all.update(file.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = external.getResourceAsStream(file)) {
                all.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
