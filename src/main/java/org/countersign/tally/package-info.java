/** The tally as people read it: its page, its picture, its lists, its address at the interface.
 * Not here: the count itself (count), or the memo for the mayor (signing). */
package org.countersign.tally;
