package org.countersign.intake;

/** How a contact reached the city: a closed list (counting.md). */
public enum Channel {
    CALL, VOICEMAIL, EMAIL, LETTER, POSTCARD, FAX, WALK_IN, WEB_FORM, SOCIAL, TESTIMONY, WRITTEN_TESTIMONY, POSITION_SLIP,
    /** One line of a petition: counted on its own, never among contacts or people (rule 2). */
    PETITION
}
