/** One communication and the positions it takes: logged, found, coded, linked and set aside.
 * Not here: how it gets in (intake), counting (tally), reading mail (mail), petition sheets (petition), or who is the same person (constituent). */
package org.countersign.contact;
