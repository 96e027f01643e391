package org.countersign.outbox;

import java.util.regex.Pattern;

/**
 * What became of a letter at the mail server.
 *
 * @param answer what it said, on one line; null: nothing
 */
record Delivery(Kind kind, String answer) {
    /** RFC 3463: the address is wrong, for good; other permanent answers are about the message or the rules of a house. */
    private static final Pattern WRONG_ADDRESS = Pattern.compile("\\b5\\.1\\.[1236]\\b");

    enum Kind {
        SENT,
        /** No, for good. */
        REFUSED,
        /** Not now; nothing of it was taken. */
        LATER,
        /** It had all of it and never answered. */
        UNSURE,
        /** The line broke before its turn. */
        NOT_TRIED
    }

    boolean addressIsWrong() { return kind == Kind.REFUSED && answer != null && WRONG_ADDRESS.matcher(answer).find(); }
}
