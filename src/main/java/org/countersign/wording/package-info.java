/** What of a campaign's letters is the text of its form and what their senders wrote themselves: the text they share, apart from what each adds, and how many are which.
 * Not here: the campaign and its name (campaign), or reading own words out of a letter (letter). */
package org.countersign.wording;
