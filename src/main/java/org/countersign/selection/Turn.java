package org.countersign.selection;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.search.Walk;

/** In which order contacts are listed, and which way one reads on. */
public enum Turn {
    /** Those who came in last first. */
    OLDER("l.contact_id", "<", "DESC", Walk.Order.LAST_IN),
    NEWER("l.contact_id", ">", "ASC", Walk.Order.FIRST_IN),
    /** Those the city received last first. */
    RECEIVED_BEFORE("l.received_at", "<", "DESC", Walk.Order.LAST_RECEIVED),
    RECEIVED_AFTER("l.received_at", ">", "ASC", Walk.Order.FIRST_RECEIVED);

    private final String by;
    private final String beyond;
    private final String direction;
    private final Walk.Order order;

    Turn(String by, String beyond, String direction, Walk.Order order) {
        this.by = by;
        this.beyond = beyond;
        this.direction = direction;
        this.order = order;
    }

    boolean byIntake() { return by.equals("l.contact_id"); }

    /** The same through what words find. @param from null: from the beginning */
    Walk walk(Spot from) { return new Walk(order, from == null ? null : Walk.Place.of(from.receivedAt(), from.id())); }

    boolean forward() { return direction.equals("DESC"); }

    /** @param sorted what fits is found first and sorted then, not looked for in this order */
    String order(boolean sorted) {
        return " ORDER BY " + (byIntake() ? "" : by + (sorted ? " + INTERVAL 0 SECOND " : " ") + direction + ", ") + "l.contact_id " + (sorted ? "+ 0 " : "") + direction;
    }

    /** What is listed after the spot. */
    void goOn(Conditions conditions, Spot spot) {
        if (byIntake()) {
            conditions.and("l.contact_id " + beyond + " ?", List.of(spot.id()));
            return;
        }
        LocalDateTime at = LocalDateTime.ofInstant(spot.receivedAt(), ZoneOffset.UTC);
        conditions.and("l.received_at " + beyond + "= ? AND (l.received_at " + beyond + " ? OR l.contact_id " + beyond + " ?)", List.of(at, at, spot.id()));
    }
}
