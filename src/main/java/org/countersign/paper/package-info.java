/** A page of ours as a PDF that lasts and that a screen reader reads: paper, letters, and the same bytes for the same page whenever it is made.
 * Not here: what stands on a page (memo, speaker). */
package org.countersign.paper;
