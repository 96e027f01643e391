/** What became of what somebody said the city would do beside a measure: who owns it, until when, how far it is.
 * Not here: that it was said, by whom and where (media). */
package org.countersign.commitment;
