/** Taps: calls of people who give no name, counted with a key for the position and a key for the place, and taken back with another.
 * Not here: a call of somebody who gives a name or says more (contact), or what a tap counts for, which is a contact like any other (intake). */
package org.countersign.tap;
