package org.countersign.platform;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Where a page goes after a success, so that reloading repeats nothing. (A navigation outcome would break on an & or # in a value.) */
public final class Redirect {
    private Redirect() {}

    /** @param view such as "/ordinance/show", with one parameter */
    public static void to(String view, String name, String value) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        to(external.encodeRedirectURL(external.getRequestContextPath() + view, Map.of(name, List.of(value))));
    }

    /** @param address a path of ours, with its query if it has one */
    public static void to(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
