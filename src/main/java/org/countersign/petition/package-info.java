/** The petitions handed in, with what their organisers claim of them.
 * Not here: the lines, which are contacts like any other (contact), or what they count for (count). */
package org.countersign.petition;
