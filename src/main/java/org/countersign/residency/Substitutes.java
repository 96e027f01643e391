package org.countersign.residency;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.countersign.address.StreetLine;
import org.countersign.address.ZipCode;

/**
 * The addresses that address-confidentiality programmes give to people in danger. Whoever writes one of them is never asked for another, and
 * it tells nothing of where they live.
 */
public record Substitutes(Set<String> keys) {
    public static final Substitutes NONE = new Substitutes(Set.of());

    public Substitutes {
        keys = Set.copyOf(keys);
    }

    /** @param setting such as "PO Box 100, 06100; PO Box 7, 80299" @throws IllegalStateException where one of them has no ZIP at its end */
    static Substitutes read(String setting) {
        Set<String> keys = new HashSet<>();
        for (String one : setting.split(";")) {
            if (one.isBlank() || one.strip().equals("-")) continue;
            int comma = one.lastIndexOf(',');
            String key = comma < 0 ? null : key(one.substring(0, comma), null, one.substring(comma + 1));
            if (key == null) throw new IllegalStateException("COUNTERSIGN_SUBSTITUTE_ADDRESSES: “" + one.strip() + "” is no street or box with a ZIP after a comma.");
            keys.add(key);
        }
        return new Substitutes(keys);
    }

    boolean has(Claim claim) { return !keys.isEmpty() && keys.contains(String.valueOf(key(claim.street(), claim.unit(), claim.zip()))); }

    private static String key(String street, String unit, String zip) {
        Optional<StreetLine> line = StreetLine.read(street, unit);
        return line.isEmpty() ? null : ZipCode.read(zip == null ? null : zip.strip()).map(code -> (line.get().street() + " " + line.get().unit()).strip() + "|" + code.digits()).orElse(null);
    }
}
