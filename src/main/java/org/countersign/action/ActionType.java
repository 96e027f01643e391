package org.countersign.action;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can happen to a measure, in the words of Open Civic Data (action classification), and after them those of domain.md 3.3 for which
 * Open Civic Data has none, as it has none for a measure that comes back without signature and objections ({@code executive-return-unsigned}) or
 * dies by inaction ({@code pocket-veto}). {@code executive-receipt} is presentment, {@code became-law} law without a signature.
 */
public enum ActionType {
    FILING, INTRODUCTION, REFERRAL, REFERRAL_COMMITTEE, HEARING_HELD, WORK_SESSION, SPONSORSHIP, REPORTED_OUT_OF_COMMITTEE,
    COMMITTEE_PASSAGE, COMMITTEE_PASSAGE_FAVORABLE, COMMITTEE_PASSAGE_UNFAVORABLE, COMMITTEE_FAILURE,
    READING_1, READING_2, READING_3, DEFERRAL, CARRIED_OVER, SUBSTITUTION,
    AMENDMENT_INTRODUCTION, AMENDMENT_PASSAGE, AMENDMENT_WITHDRAWAL, AMENDMENT_FAILURE, AMENDMENT_AMENDMENT, AMENDMENT_DEFERRAL,
    PASSAGE, INFORMAL_PASSAGE, CONCURRENCE, FAILURE, WITHDRAWAL, ENROLLED, RECEIPT,
    EXECUTIVE_RECEIPT, EXECUTIVE_SIGNATURE, EXECUTIVE_VETO, EXECUTIVE_VETO_LINE_ITEM, EXECUTIVE_RETURN_UNSIGNED, BECAME_LAW, POCKET_VETO,
    VETO_OVERRIDE_PASSAGE, VETO_OVERRIDE_FAILURE,
    PUBLISHED, EFFECTIVE, REFERENDUM_FILED, SUSPENDED, REPEALED;

    private static final Set<ActionType> DECIDES = EnumSet.of(EXECUTIVE_SIGNATURE, EXECUTIVE_VETO, EXECUTIVE_VETO_LINE_ITEM, BECAME_LAW);

    /** The council is done with it: it is for the mayor. */
    public static final Set<ActionType> PASSES = EnumSet.of(PASSAGE, CONCURRENCE, ENROLLED, EXECUTIVE_RECEIPT);
    /** Nothing is left for the mayor to decide. */
    public static final Set<ActionType> SETTLES = EnumSet.of(EXECUTIVE_SIGNATURE, EXECUTIVE_VETO, EXECUTIVE_VETO_LINE_ITEM, EXECUTIVE_RETURN_UNSIGNED, BECAME_LAW, POCKET_VETO,
            FAILURE, WITHDRAWAL);

    /** Whether the mayor has acted with it: what is received from then on comes after the decision (counting.md, rule 13). */
    public boolean decides() { return DECIDES.contains(this); }

    /** In any case; the older spellings of Open Civic Data, executive-received and committee-referral, are read as today's. */
    public static Optional<ActionType> read(String word) {
        String asked = switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
            case "executive-received" -> EXECUTIVE_RECEIPT.toString();
            case "committee-referral" -> REFERRAL_COMMITTEE.toString();
            default -> word == null ? "" : word.strip();
        };
        return Arrays.stream(values()).filter(type -> type.toString().equalsIgnoreCase(asked)).findFirst();
    }

    /** The word of Open Civic Data, such as executive-signature or reading-1. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
