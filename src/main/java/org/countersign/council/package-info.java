/** What the council and the mayor may read of what people wrote: their words, masked.
 * Not here: what makes a text masked (mask), or the numbers, which are the same for everyone (count, tally). */
package org.countersign.council;
