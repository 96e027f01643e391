/** The mayor's one page for the decision: what the count, the clock and the record say of a measure, as a page, a PDF and frozen; its views lie under {@code signing}.
 * Not here: any counting (count, ledger), or what the mayor decides (decision). */
package org.countersign.memo;
