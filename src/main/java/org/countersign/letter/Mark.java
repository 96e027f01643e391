package org.countersign.letter;

/** What is remarkable about a letter: shown beside it, never counted, never a reason to drop it. */
public enum Mark {
    /** Its dates could not be believed: see {@link LetterDates}. */
    RECEIVED_CLAMPED("receivedClamped"),
    /** Only the beginning was read: it is longer, deeper or has more parts than any honest letter. */
    CUT("cut"),
    /** Encrypted: a person with the key has to read it. */
    SEALED("sealed"),
    /** A delivery status (RFC 3464). */
    BOUNCE("bounce"),
    /** A feedback report (RFC 5965) or a read receipt. */
    COMPLAINT("complaint"), RECEIPT("receipt"),
    /** A vacation note or another automatic answer (RFC 3834). */
    AUTOMATIC_REPLY("automaticReply");

    private final String flag;

    Mark(String flag) { this.flag = flag; }

    /** As the contact's flag names it. */
    public String flag() { return flag; }
}
