/** The pictures of a tally as files of their own, SVG and PNG, to be put into another document: black-and-white safe, with their source and base on them.
 * Not here: the pictures on the page, whose numbers are links (tally). */
package org.countersign.chart;
