package org.countersign.hearing;

import java.util.List;
import java.util.Map;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.residency.Why;
import org.countersign.stance.Stance;

/**
 * A line of the roster.
 *
 * @param number its place in the order
 * @param version of its contact, for whoever takes it back
 * @param name empty: not told
 * @param organisation whom they spoke for; null: themselves
 * @param why the reason of the finding
 * @param stances by file number
 * @param silent of which ordinances they spoke, and nobody noted a position
 * @param setAside it was entered in error, or is left out for another reason
 * @param mayChange whoever asked may take it back
 */
public record SpeakerRow(int number, long contact, long version, Appearance appearance, String name, String organisation, Place place, String gist,
                         Map<String, Stance> stances, List<String> silent, boolean setAside, boolean mayChange) {
    /** Where they live, as found. */
    public record Place(Residency residency, ResidencyEvidence evidence, Why why) {}

    /** Without a name and whom they spoke for. */
    public SpeakerRow nameless(String masked) { return new SpeakerRow(number, contact, version, appearance, "", null, place, masked, stances, silent, setAside, mayChange); }
}
