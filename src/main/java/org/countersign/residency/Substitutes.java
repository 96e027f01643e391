package org.countersign.residency;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.countersign.address.Address;
import org.countersign.address.AddressReader;
import org.countersign.address.PlaceName;
import org.countersign.address.States;
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
            ZipCode code = ZipCode.read(one.substring(comma + 1).strip()).orElseThrow();
            String place = place(AddressReader.read(one.substring(0, comma)));
            for (String where : new String[] {code.digits(), "", office(code.postOffice(), code.state()), office(code.postOffice(), ""), office("", code.state())}) keys.add(place + "|" + where);
        }
        return new Substitutes(keys);
    }

    /** However it is written, in one line too; without a ZIP its town tells, and without a town the box or the street alone: better one too many. */
    boolean has(Claim claim) {
        if (keys.isEmpty() || claim.street() == null || claim.street().isBlank()) return false;
        if (keys.contains(String.valueOf(key(claim.street(), claim.unit(), claim.zip())))) return true;
        Address read = AddressReader.read(claim.street(), claim.unit());
        if (read.kind() != Address.Kind.BOX && read.number().isEmpty()) return false;
        String zip = either(claim.zip(), read.zip()), where = ZipCode.read(zip).map(ZipCode::digits).orElseGet(() -> office(either(claim.city(), read.city()), either(claim.state(), read.state())));
        return keys.contains(place(read) + "|" + where);
    }

    private static String place(Address read) { return read.kind() == Address.Kind.BOX ? "box " + read.box() : read.number() + read.half() + " " + read.street().key() + " " + read.unit(); }

    private static String office(String town, String state) { return (PlaceName.key(town) + " " + States.SHIPPED.code(state).orElse("")).strip(); }

    private static String either(String one, String other) { return one == null || one.isBlank() ? other : one.strip(); }

    private static String key(String street, String unit, String zip) {
        Optional<StreetLine> line = StreetLine.read(street, unit);
        return line.isEmpty() ? null : ZipCode.read(zip == null ? null : zip.strip()).map(code -> (line.get().street() + " " + line.get().unit()).strip() + "|" + code.digits()).orElse(null);
    }
}
