/** How many people of a tally have the same name, beside how many chance alone predicts.
 * Not here: who may be the same person (people), or any word of why there are more or fewer. */
package org.countersign.namesake;
