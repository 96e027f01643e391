package org.countersign.stance;

/** What the mayor is asked to do, kept apart from the stance: "oppose, but let it lapse" can be stored. */
public enum ActionAsked { SIGN, VETO, LET_LAPSE, RETURN_FOR_CHANGE, NO_ASK }
