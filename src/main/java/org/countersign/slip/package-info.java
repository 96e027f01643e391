/** Dates of a measure that moved: an introduction that slips, the mayor's time that ends on another day because a meeting did; and who is told of it.
 * Not here: when a clock ends (signing), what happened around a measure (media), or who is told what the mayor did (decision). */
package org.countersign.slip;
