/** Finds people, contacts and ordinances by whatever somebody remembers of them: an index on each node's disk, fed from what was committed, and the one box.
 * Not here: what is found, as it is kept and shown (constituent, contact, ordinance); the index is never the truth. */
package org.countersign.search;
