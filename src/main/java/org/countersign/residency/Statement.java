package org.countersign.residency;

import org.countersign.city.City;

/**
 * What somebody said of where they live, as far as it was understood (counting.md, "Where they live", line 5).
 *
 * @param residency the class of the place they named; UNKNOWN where they named none
 * @param words as written, without spaces around
 * @param locality where outside the city, as far as they named it; null: not known, or inside
 */
record Statement(Residency residency, Understood understood, String words, Locality locality) {
    Statement(Residency residency, Understood understood, String words) { this(residency, understood, words, null); }

    /** How far. */
    enum Understood {
        /** Nothing was said. */
        SILENT,
        /** The place. */
        PLACE,
        /** The state, but not the place in it. */
        STATE_ONLY,
        /** "Out of area", without a place. */
        OUT_OF_AREA,
        /** That they would not say. */
        DECLINED,
        /** Nothing of it. */
        NOT_AT_ALL
    }

    static final Statement NONE = new Statement(Residency.UNKNOWN, Understood.SILENT, "");

    static Statement of(Residency residency, String words) { return of(residency, words, null); }

    static Statement of(Residency residency, String words, Locality locality) { return new Statement(residency, Understood.PLACE, words, locality); }

    boolean silent() { return understood == Understood.SILENT; }

    /** Whether it decides where a ZIP cannot tell. */
    boolean decidesWithin() {
        return understood == Understood.PLACE && (residency == Residency.RESIDENT || residency == Residency.SUBURB || residency == Residency.ELSEWHERE_IN_STATE);
    }

    /** Whether it speaks against a finding: it names another class, but for "this state", which only another state or country contradicts,
     * and "out of area", which only a resident contradicts. */
    boolean contradicts(Residency found) {
        return switch (understood) {
            case OUT_OF_AREA -> found == Residency.RESIDENT;
            case SILENT, DECLINED, NOT_AT_ALL -> false;
            case PLACE, STATE_ONLY -> residency == Residency.IN_STATE_UNSPECIFIED
                    ? found == Residency.OTHER_STATE || found == Residency.OUTSIDE_US : residency != found;
        };
    }

    /** Whether somebody should read the words, beside a finding that stands on something else. */
    boolean wantsReviewBeside(Residency found) {
        return contradicts(found) || understood == Understood.STATE_ONLY || understood == Understood.NOT_AT_ALL
                || understood == Understood.OUT_OF_AREA && found == Residency.INDETERMINATE;
    }

    /** Line 5: what follows where it alone tells. */
    Finding finding(City city) {
        boolean placed = understood == Understood.PLACE, ofState = understood == Understood.STATE_ONLY;
        Why why = Why.of("residency.why." + switch (understood) {
            case PLACE -> "said." + residency;
            case STATE_ONLY -> "saidStateOnly";
            case OUT_OF_AREA -> "outOfArea";
            case DECLINED -> "declined";
            case SILENT, NOT_AT_ALL -> "notUnderstood";
        }, words, city.name(), city.stateName());
        boolean review = !placed && understood != Understood.DECLINED;
        return new Finding(residency, placed || ofState ? ResidencyEvidence.STATED : ResidencyEvidence.NONE, locality, why).reviewed(review);
    }
}
