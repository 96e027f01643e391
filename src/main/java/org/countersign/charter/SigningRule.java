package org.countersign.charter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.clock.Rule;
import org.countersign.enactment.EnactmentRule;
import org.countersign.http.Json;
import org.countersign.http.JsonFields;
import org.countersign.ordinance.MeasureClass;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;

/**
 * What the charter says of measures of a class from a day on. It is never changed: what was told wrong is told again for the same day, and clocks
 * that started before go on under the rule they started under. Somebody may verify it, once.
 */
@Entity
@Table(name = "signing_rule")
public class SigningRule extends Stored {
    @Column(name = "measure_class") private MeasureClass measureClass;
    @Column(name = "valid_from") private LocalDate validFrom;
    @Column(name = "valid_to") private LocalDate validTo;
    private String told;
    private transient Rule read;
    private transient EnactmentRule making;
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

    /** Read once: every clock of a page asks for it. */
    public Rule rule() {
        read();
        return read;
    }

    /** What it says beside the clock. */
    public EnactmentRule enactment() {
        read();
        return making;
    }

    private void read() {
        if (read != null) return;
        Told all = told();
        making = all.enactment();
        read = all.rule();
    }

    JsonFields fields() {
        return JsonFields.of(Json.readObject(told));
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
     * The rule in force on a day: the one that began last, whoever told it when; what tells no time goes after what does. Of several that begin
     * on one day it is the last that had been told when the clock started, so that telling one again changes no clock that runs; where none of
     * them had, the last told.
     *
     * @param told all rules of the class in the order they were told @param known when it became known that the clock started
     */
    public static Optional<SigningRule> inForce(List<SigningRule> told, LocalDate on, Instant known) {
        List<SigningRule> holding = told.stream().filter(rule -> rule.holdsOn(on)).toList(), telling = holding.stream().filter(SigningRule::tells).toList();
        List<SigningRule> latest = latest(telling.isEmpty() ? holding : telling);
        return last(latest.stream().filter(rule -> !rule.recordedAt.isAfter(known))).or(() -> last(latest.stream()));
    }

    private static List<SigningRule> latest(List<SigningRule> rules) {
        LocalDate began = rules.stream().map(SigningRule::validFrom).max(Comparator.naturalOrder()).orElse(null);
        return rules.stream().filter(rule -> rule.validFrom.equals(began)).toList();
    }

    private static Optional<SigningRule> last(Stream<SigningRule> rules) { return rules.reduce((earlier, later) -> later); }

    /** Whether it says how long the mayor has, or that nothing is put before the mayor. */
    private boolean tells() { return rule().clock() != null || !rule().mayorRole().signs(); }

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
