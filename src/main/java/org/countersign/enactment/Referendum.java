package org.countersign.enactment;

import org.countersign.clock.Rule.Effective.Basis;

/** How long voters may ask for a vote of their own. @param days null: not told @param from null: told in words that nothing is reckoned from @param words as told; null: not @param suspends whether nothing takes effect before it is over */
public record Referendum(Integer days, Basis from, String words, boolean suspends) {}
