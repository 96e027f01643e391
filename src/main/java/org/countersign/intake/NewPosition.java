package org.countersign.intake;

import java.util.List;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/**
 * What a contact says of one ordinance, before intake.
 *
 * @param ordinance the file number as written
 * @param version the label of the version it addressed; null: not told
 * @param stance null: uncoded
 * @param reasons free codes, each at most 80 characters; new ones join the ordinance's list
 */
public record NewPosition(String ordinance, String version, Stance stance, Coding coding, ActionAsked actionAsked, List<String> reasons) {
    /** Who said the stance: the sender or staff (it counts), or a program (it waits for a person's yes). */
    public enum Coding { CONFIRMED, SUGGESTED }

    public NewPosition {
        reasons = reasons.stream().map(String::strip).filter(code -> !code.isEmpty()).distinct().toList();
    }
}
