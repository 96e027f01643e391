/** Pure: the mayor's clock. What a charter can say of it, and when by that the mayor must have acted, day by day; values, no database, no container.
 * Not here: where the rules, holidays and meetings are kept (charter), or which ordinance a clock is of (signing). */
package org.countersign.clock;
