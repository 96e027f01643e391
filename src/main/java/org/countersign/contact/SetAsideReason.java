package org.countersign.contact;

/** Why a contact is kept in full but counted nowhere (counting.md). Viewpoint, tone, profanity, residence and campaign origin are never reasons. */
public enum SetAsideReason {
    DUPLICATE_TRANSMISSION,
    /** A mis-tap, a mistyped card. */
    ENTERED_IN_ERROR,
    /** A bounce, an automatic reply. */
    MACHINE_SENT,
    SPAM, NOT_ABOUT_AN_ORDINANCE, FALSELY_ATTRIBUTED, WITHDRAWN_BY_SENDER, TEST
}
