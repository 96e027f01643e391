package org.countersign.boundary;

/** News, told after what it is about was committed: outlines or the register are others now. */
public record GroundMoved() {}
