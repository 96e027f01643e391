package org.countersign.action;

import java.util.Locale;

/** What does not go together in the actions of a measure. Said, never mended: the clerk corrects what was recorded wrongly. */
public enum Oddity {
    PRESENTED_BEFORE_PASSAGE, PRESENTED_TWICE, DECIDED_BEFORE_PASSAGE, DECIDED_TWICE, COUNCIL_AFTER_DECISION, CHANGED_AFTER_PASSAGE, OVERRIDE_WITHOUT_VETO, IN_FORCE_BEFORE_LAW,
    PASSED_WITHOUT_MAJORITY,
    /** It came to the mayor after fewer votes than its rule asks for. */
    VOTED_TOO_SELDOM;

    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
