/** One communication and the positions it takes: logged, found, coded, linked and set aside; petition sheets.
 * Not here: how it gets in (intake), counting (tally), reading mail (mail), or who is the same person (constituent). */
package org.countersign.contact;
