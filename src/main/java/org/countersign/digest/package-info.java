/** The numbers of the open ordinances, sent every week or day to whoever of the office or the council asked for them.
 * Not here: how a letter leaves (outbox), or the numbers themselves (count, ledger). */
package org.countersign.digest;
