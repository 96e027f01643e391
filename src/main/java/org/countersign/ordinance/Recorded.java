package org.countersign.ordinance;

/** News: an action was recorded, not in the place of another; told in the same transaction, which whoever hears of it may refuse. */
public record Recorded(Ordinance ordinance, OrdinanceAction action) {}
