package org.countersign.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Stored;

/** Who carried a measure to the mayor's office, who took it there, and when: what an action executive-receipt alone does not say. */
@Entity
@Table(name = "presentment")
public class Presentment extends Stored {
    @Column(name = "ordinance_action_id") private long actionId;
    @Column(name = "delivered_by") private String deliveredBy;
    @Column(name = "received_by") private String receivedBy;
    @Column(name = "received_at") private Instant receivedAt;

    protected Presentment() {}                                               // for JPA only

    Presentment(long actionId, Hands hands) {
        this.actionId = actionId;
        deliveredBy = hands.deliveredBy();
        receivedBy = hands.receivedBy();
        receivedAt = hands.receivedAt();
    }

    /** Both names, and both hours: a charter counts days from them. */
    public record Hands(Instant deliveredAt, String deliveredBy, Instant receivedAt, String receivedBy) {
        /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
        public Hands {
            FieldErrors errors = new FieldErrors().needed("deliveredBy", deliveredBy).text("deliveredBy", deliveredBy, 200).needed("receivedBy", receivedBy).text("receivedBy", receivedBy, 200);
            if (deliveredAt == null) errors.add("deliveredDay", "field.required");
            if (receivedAt == null) receivedAt = deliveredAt;
            if (deliveredAt != null && receivedAt.isBefore(deliveredAt)) errors.add("receivedTime", "signing.present.receivedBefore");
            if (deliveredAt != null && receivedAt.isAfter(Instant.now())) errors.add("receivedTime", "signing.present.later");
            errors.throwIfAny();
            deliveredAt = deliveredAt.truncatedTo(ChronoUnit.MICROS);
            receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    long actionId() { return actionId; }

    public String deliveredBy() { return deliveredBy; }

    public String receivedBy() { return receivedBy; }

    public Instant receivedAt() { return receivedAt; }
}
