package org.countersign.decision;

import java.util.regex.Pattern;
import org.countersign.platform.FieldErrors;

/** A sponsor, the clerk or somebody else of the city who is told what the mayor did. @param language en or es */
public record Listener(long id, String name, String address, String language) {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public Listener {
        name = name == null ? "" : name.strip();
        address = address == null ? "" : address.strip().toLowerCase(java.util.Locale.ROOT);
        language = "es".equals(language) ? "es" : "en";
        FieldErrors errors = new FieldErrors().needed("name", name).text("name", name, 300).needed("address", address);
        if (!address.isEmpty() && (address.length() > 254 || !ADDRESS.matcher(address).matches())) errors.add("address", "decision.address");
        errors.throwIfAny();
    }
}
