/** What happens once the council has passed a measure: presentment, the mayor's clock and what the city clerk says of it.
 * Not here: what the charter says (charter), how it is reckoned (clock), or the actions themselves (ordinance). */
package org.countersign.signing;
