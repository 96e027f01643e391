package org.countersign.version;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Words;

/** Which version of a measure a contact spoke to, and whether it is an earlier one, on the contact's page. */
@Named
@RequestScoped
public class VersionAddressedPart {
    @Inject Ordinances ordinances;
    @Inject Carryings carryings;
    @Inject City city;

    /** In words; empty where the measure has no versions and none was named. @param named as the contact named it; blank: none, as a view has it */
    public String say(String no, String named, Instant receivedAt, long contact) {
        String label = named == null || named.isBlank() ? null : named;
        Ordinance ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElse(null);
        if (ordinance == null || ordinance.versions().isEmpty()) return label == null ? "" : label;
        Editions editions = Editions.of(ordinance, city.zone());
        Optional<OrdinanceVersion> spoke = label == null ? editions.at(receivedAt) : editions.named(label);
        if (spoke.isEmpty()) return label == null ? "" : words().say("version.addressed.notOurs", label);
        String said = words().say(label == null ? "version.addressed.byDay" : "version.addressed.named", spoke.get().label());
        if (editions.latest().filter(spoke.get()::equals).isPresent()) return said;
        List<String> carried = carryings.carriedTo(ordinance, contact);
        return said + " " + (carried.isEmpty() ? words().say("version.addressed.earlier") : words().say("version.addressed.carried", String.join(", ", carried)));
    }

    private static Words words() { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
