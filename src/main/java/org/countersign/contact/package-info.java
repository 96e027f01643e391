/** One communication and the positions it takes; the channels and intake, the one way in.
 * Not here: counting (tally), reading mail (mail), or who is the same person (constituent). */
package org.countersign.contact;
