package org.countersign.roll;

/** Who is called. */
enum Called {
    EVERYONE(""), GAVE_REASONS(" AND p.reasons <> ''");

    private final String condition;

    Called(String condition) { this.condition = condition; }

    /** Their numbers, as they signed: a merger is not followed. */
    String sql() { return "SELECT DISTINCT s.constituent_id FROM `position` p JOIN signer s ON s.contact_id = p.contact_id WHERE p.ordinance_id = ? AND s.constituent_id IS NOT NULL" + condition; }
}
