package org.countersign.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.countersign.action.ActionType;

/** What can become of a measure before the mayor (features.md 62). */
public enum Outcome {
    SIGNED(ActionType.EXECUTIVE_SIGNATURE), VETOED(ActionType.EXECUTIVE_VETO), ITEM_VETOED(ActionType.EXECUTIVE_VETO_LINE_ITEM), RETURNED_UNSIGNED(ActionType.EXECUTIVE_RETURN_UNSIGNED),
    BECAME_LAW(ActionType.BECAME_LAW), POCKETED(ActionType.POCKET_VETO);

    private final ActionType type;

    Outcome(ActionType type) { this.type = type; }

    public ActionType type() { return type; }

    /** Whether the mayor did something, and did not let the time go by. */
    public boolean isAct() { return this != BECAME_LAW && this != POCKETED; }

    /** Whether the measure, or a part of it, is refused. */
    public boolean objects() { return this == VETOED || this == ITEM_VETOED; }

    public static Optional<Outcome> of(ActionType type) { return Arrays.stream(values()).filter(each -> each.type == type).findFirst(); }

    /** The word of the interface, such as item_vetoed. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
