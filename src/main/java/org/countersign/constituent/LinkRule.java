package org.countersign.constituent;

/** Why a signer is linked to the constituent it is linked to, or to none (counting.md, "Who is the same person"). */
public enum LinkRule {
    /** Nobody known matches: it made a constituent. */
    NEW,
    EMAIL, PHONE_AND_NAME, NAME_AND_ADDRESS, ORGANISATION_NAME,
    /** Several match, so it joins none and waits in the queue. */
    SEVERAL,
    /** Neither a name nor an e-mail: nobody can be told apart by the rest. */
    NOT_TOLD_APART,
    /** Staff said so. */
    BY_HAND
}
