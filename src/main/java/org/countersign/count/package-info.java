/** The count itself, by the counting rules, for any cut-off: who says what from where, who or what is behind each figure, and the figures as CSV and JSON.
 * Not here: how a tally looks on a page (tally), or any change to a contact (contact). */
package org.countersign.count;
