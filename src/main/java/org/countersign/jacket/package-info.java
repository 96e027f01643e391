/** The decision jacket: the tally for a decision frozen, and everything on a measure as one file to be kept, with personal data or without.
 * Not here: what the mayor decided (decision), what is counted (count), or a snapshot's text (snapshot). */
package org.countersign.jacket;
