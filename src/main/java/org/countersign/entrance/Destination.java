package org.countersign.entrance;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where someone goes after signing in: a page of ours and no other site's, however the address is twisted. Anything else is the desk.
 *
 * @param address path and query, such as "/ordinance/show?no=2008-0811"
 */
public record Destination(String address) {
    private static final Destination DESK = new Destination("/");
    private static final int LONGEST = 2_000;

    /** From the parameter {@code to} of a request, which anyone may have written. */
    public static Destination read(String to) {
        if (to == null || to.length() > LONGEST || !to.matches("/[!-~]*") || to.contains("\\")) return DESK;
        try {
            URI address = new URI(to);
            boolean ours = address.getScheme() == null && address.getRawAuthority() == null && !to.startsWith("//") && address.getRawFragment() == null;
            boolean page = !address.normalize().getPath().matches("/*(staff/(signin|sign-out|link)|api|jakarta\\.faces\\.resource|WEB-INF)([./;].*)?");
            return ours && page ? new Destination(to) : DESK;
        } catch (URISyntaxException twisted) {
            return DESK;
        }
    }

    /** A form is sent without the query of its page, and a page without its query is another one, or none: the browser says from which page it was sent. Without its word, where the form was sent to. */
    static Destination ofForm(String referer, String host, String asked) {
        String page = referer == null || host == null ? "" : referer.replaceFirst("^https?://", "");
        boolean ours = page.length() > host.length() && page.regionMatches(true, 0, host, 0, host.length()) && page.charAt(host.length()) == '/';
        Destination from = ours ? read(page.substring(host.length())) : DESK;
        return from.equals(DESK) ? read(asked) : from;
    }

    /** The sign-in page that leads here. */
    public String throughSignIn() {
        return equals(DESK) ? "/staff/signin" : "/staff/signin?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
