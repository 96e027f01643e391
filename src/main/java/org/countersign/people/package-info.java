/** People as the office meets them again: everything one said, who may be the same person, merging and undoing it, marks to know before answering.
 * Not here: who a contact is from when it arrives (intake and constituent), or how many there are (count). */
package org.countersign.people;
