/** The petitions handed in, with what their organisers claim of them, and their lines typed in one after the other.
 * Not here: what a line is, which is a contact like any other (intake, contact), or what it counts for (count). */
package org.countersign.petition;
