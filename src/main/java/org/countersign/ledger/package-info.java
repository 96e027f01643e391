/** The books of the count: what every position and every person counts for, and the sums of it by day, kept in the transaction that changes them, so that a tally is read and not counted.
 * Not here: the rules of the count (count), or anything that could not be made anew from the contacts. */
package org.countersign.ledger;
