package org.countersign.action;

import java.util.Optional;
import java.util.Set;

/**
 * How far a measure has come, and by what.
 *
 * @param law whether it is law, in whole or in part; "enacted" means the same and is said of nothing else
 * @param passage the vote of the body that counts: the last one, for a changed text is voted again
 * @param presentment with which it came to the mayor after that vote
 * @param decision what the mayor did with it, or what came of doing nothing
 */
public record Standing(Stage stage, boolean law, Optional<Deed> passage, Optional<Deed> presentment, Optional<Deed> decision, Set<Oddity> oddities) {}
