package org.countersign.contact;

import java.util.List;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/**
 * What a person made of what a contact says of an ordinance.
 *
 * @param version the label of the version it addressed; null: not told
 * @param stance null: uncoded again
 * @param reasons free codes; new ones join the ordinance's list
 */
public record Coded(String version, Stance stance, ActionAsked actionAsked, List<String> reasons) {
    public Coded {
        reasons = List.copyOf(reasons);
    }
}
