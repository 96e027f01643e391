package org.countersign.selection;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** In which order contacts are listed, and which way one reads on. */
public enum Turn {
    /** Those who came in last first. */
    OLDER("l.contact_id", "<", "DESC"),
    NEWER("l.contact_id", ">", "ASC"),
    /** Those the city received last first. */
    RECEIVED_BEFORE("l.received_at", "<", "DESC"),
    RECEIVED_AFTER("l.received_at", ">", "ASC");

    private final String by;
    private final String beyond;
    private final String direction;

    Turn(String by, String beyond, String direction) {
        this.by = by;
        this.beyond = beyond;
        this.direction = direction;
    }

    boolean byIntake() { return by.equals("l.contact_id"); }

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
