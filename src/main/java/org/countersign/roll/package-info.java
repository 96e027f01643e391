/** Everyone whom a tally counts, one by one and some hundred in memory at a time, with what each counts for.
 * Not here: the rules (count), or figures that are kept (ledger). */
package org.countersign.roll;
