package org.countersign.charter;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.clock.Rule;
import org.countersign.http.JsonFields;
import org.countersign.ordinance.MeasureClass;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;

/**
 * What the charter says of measures of a class from a day on. It is never changed: what was told wrong is told again, and clocks that started
 * before go on under the rule they started under. Somebody may verify it, once.
 */
@Entity
@Table(name = "signing_rule")
public class SigningRule extends Stored {
    @Column(name = "measure_class") private MeasureClass measureClass;
    @Column(name = "valid_from") private LocalDate validFrom;
    @Column(name = "valid_to") private LocalDate validTo;
    private String told;
    @Column(name = "verified_by") private String verifiedBy;
    @Column(name = "verified_on") private LocalDate verifiedOn;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    protected SigningRule() {}                                               // for JPA only

    SigningRule(Told told, String by, Instant now) {
        measureClass = told.measureClass();
        validFrom = told.validFrom();
        validTo = told.validTo();
        this.told = org.countersign.http.Json.of(told.json()).toString();
        recordedBy = by;
        recordedAt = now;
    }

    /** One that is not told yet, to see what it would say. */
    public static SigningRule proposed(Told told) { return new SigningRule(told, "", Instant.EPOCH); }

    /** @throws Refused where it is verified already */
    void verify(String by, LocalDate on) {
        if (isVerified()) throw new Refused("charter.rule.verifiedAlready", verifiedBy, verifiedOn.toString());
        verifiedBy = by;
        verifiedOn = on;
    }

    public Told told() { return RuleReader.read(fields()); }

    public Rule rule() { return told().rule(); }

    JsonFields fields() {
        try (JsonReader reader = Json.createReader(new StringReader(told))) {
            return JsonFields.of(reader.readObject());
        }
    }

    /** As the interface shows it. */
    public Map<String, Object> json(ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id());
        json.putAll(told().json());
        json.put("status", isVerified() ? "verified" : "unverified");
        json.put("verifiedBy", verifiedBy);
        json.put("verifiedOn", verifiedOn);
        json.put("recordedAt", OffsetDateTime.ofInstant(recordedAt, zone));
        json.put("recordedBy", recordedBy);
        return json;
    }

    /**
     * The rule in force on a day: of those that hold on it the one that began last; where several begin on one day, the last that had been told
     * when the clock started, so that telling it anew changes no clock that runs.
     *
     * @param told all rules of the class in the order they were told @param known when it became known that the clock started
     */
    public static Optional<SigningRule> inForce(List<SigningRule> told, LocalDate on, Instant known) {
        Optional<LocalDate> began = told.stream().filter(rule -> rule.holdsOn(on)).map(SigningRule::validFrom).max(Comparator.naturalOrder());
        List<SigningRule> rules = told.stream().filter(rule -> rule.holdsOn(on) && rule.validFrom().equals(began.orElseThrow())).toList();
        return rules.stream().filter(rule -> !rule.recordedAt().isAfter(known)).reduce((earlier, later) -> later).or(() -> rules.stream().findFirst());
    }

    boolean holdsOn(LocalDate day) { return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day)); }

    public MeasureClass measureClass() { return measureClass; }

    public LocalDate validFrom() { return validFrom; }

    /** null: until another begins. */
    public LocalDate validTo() { return validTo; }

    /** Also for views, as a property. */
    public boolean isVerified() { return verifiedBy != null; }

    /** null: nobody yet. */
    public String verifiedBy() { return verifiedBy; }

    /** null: not yet. */
    public LocalDate verifiedOn() { return verifiedOn; }

    public Instant recordedAt() { return recordedAt; }

    public String recordedBy() { return recordedBy; }
}
