package org.countersign.jacket;

import java.util.Locale;
import org.countersign.stance.Stance;

/** In which of its files a contact stands: for, against and neither are what the tally counts, petition lines stand apart (rule 2), and so does what it leaves out. */
enum Group {
    SUPPORT, OPPOSE, NEITHER, PETITION, AFTER_DECISION, LEFT_OUT;

    static Group of(Stance counted, boolean petitionLine) { return petitionLine ? PETITION : counted.supports() ? SUPPORT : counted.opposes() ? OPPOSE : NEITHER; }

    /** Of what counts for nothing: set aside comes first (rule 13). */
    static Group apart(boolean setAside, boolean afterDecision) { return afterDecision && !setAside ? AFTER_DECISION : LEFT_OUT; }

    /** Such as "contacts/after-decision". */
    String file() { return "contacts/" + name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
