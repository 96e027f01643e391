/** The ledger held against a full count: asked for every night and with a button, told on a page, and an incident where a figure differs.
 * Not here: keeping the ledger or writing it up anew (ledger), or what the journal says of who did what (journal). */
package org.countersign.audit;
