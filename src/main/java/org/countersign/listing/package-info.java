/** Who and what is behind one figure of a tally, a page at a time, out of the books.
 * Not here: the rules of the count and the full count's lists (count), or anything that is kept (ledger). */
package org.countersign.listing;
