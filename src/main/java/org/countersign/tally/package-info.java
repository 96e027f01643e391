/** What the count says, by the counting rules, for any cut-off.
 * Not here: any change to a contact (contact), or the memo for the mayor (signing). */
package org.countersign.tally;
