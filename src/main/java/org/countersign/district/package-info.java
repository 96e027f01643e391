/** The tally by place: residents by district, everyone else by municipality, county or state, as a table and on a map of our own outlines.
 * Not here: the tally itself (count, tally), or where the lines run (boundary). */
package org.countersign.district;
