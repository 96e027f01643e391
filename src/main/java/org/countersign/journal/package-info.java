/** The journal as people read it: found by who, what, subject and day, with what changed in words; a file of it; whether it is whole.
 * Not here: writing it, which everyone who changes something does (staff.Journal), or what an entry is about. */
package org.countersign.journal;
