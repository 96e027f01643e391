package org.countersign.constituent;

/**
 * What the identity rules made of a signer.
 *
 * @param constituentId whom it is linked to; 0 where to nobody (SEVERAL, NOT_TOLD_APART)
 * @param brings what the constituent has by it
 */
public record Match(LinkRule rule, long constituentId, Brings brings) {
    /** NAME: the constituent's name was blank and is this signer's from now on; a NEW one's name is always its first signer's. */
    public enum Brings { NOTHING, NAME }
}
