/** What leaves the house as a workbook or a table: contacts, people and the tally, streamed, each taking noted in the journal.
 * Not here: which contacts are asked for and their CSV (selection), or the count (count). */
package org.countersign.export;
