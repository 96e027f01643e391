package org.countersign.outbox;

/** Why a letter is written. */
public enum LetterKind {
    /** That theirs has come in: by the program, at once. */
    ACKNOWLEDGEMENT("auto-replied"),
    /** Read and approved by a person. */
    REPLY(null),
    /** What has become of the matter, to whoever asked to be told. */
    NOTICE("auto-generated"),
    /** To people of the office. */
    REMINDER("auto-generated"),
    /** To people of the office and the council who asked for it. */
    DIGEST("auto-generated");

    private final String submitted;

    LetterKind(String submitted) { this.submitted = submitted; }

    /** What its header Auto-Submitted says (RFC 3834); null: a person sends it. */
    String submitted() { return submitted; }

    boolean automatic() { return submitted != null; }

    /** Whether it goes to the public, whose flags and wishes hold. */
    boolean toThePublic() { return this != REMINDER && this != DIGEST; }
}
