package org.countersign.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as "Communicating with Congress" has it (formats.md 3.1), as written.
 *
 * @param fields by the name of their element; those that stand several times are in lists of their own
 * @param bills each as its number, then its type and number together
 */
public record Cwc(Map<String, String> fields, List<Bill> bills) {

    /** @param type such as "hr"; "": none */
    public record Bill(String type, String number) {}

    /** What the person ticked; null: nothing was ticked, which says nothing. */
    public enum Side { PRO, CON }

    /** "": not there. */
    public String of(String element) { return fields.getOrDefault(element, ""); }

    /** What it is known by: its deliverer's name for it. */
    public String externalId() {
        String id = "cwc:" + of("DeliveryAgent").toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ") + ":" + of("DeliveryId");
        return id.length() <= 200 ? id : id.substring(0, 100) + id.substring(id.length() - 100);
    }

    public Optional<Side> side() {
        return switch (of("ProOrCon").toLowerCase(java.util.Locale.ROOT)) {
            case "pro" -> Optional.of(Side.PRO);
            case "con" -> Optional.of(Side.CON);
            default -> Optional.empty();
        };
    }

    /** "": the person wrote nothing of their own. */
    public String ownWords() { return of("ConstituentMessage"); }

    /** The text an organisation wrote for all. */
    public String formText() { return of("OrganizationStatement"); }

    public String organisation() { return of("ConstituentOrganization").isEmpty() ? of("Constituent/Organization") : of("ConstituentOrganization"); }

    public boolean wantsReply() { return of("IsResponseRequested").equalsIgnoreCase("y"); }

    /** Empty: none, or none that is a day. */
    public Optional<LocalDate> delivered() {
        try {
            return of("DeliveryDate").matches("\\d{8}") ? Optional.of(LocalDate.parse(of("DeliveryDate"), java.time.format.DateTimeFormatter.BASIC_ISO_DATE)) : Optional.empty();
        } catch (java.time.DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
