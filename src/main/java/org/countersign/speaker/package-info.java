/** Who speaks at a hearing, while it goes on: the line at the door, the card, who is called, the clock, what was said, and the minutes of it; its views lie under {@code hearing}.
 * Not here: the hearing and the lines typed in afterwards (hearing), or what testimony counts for, which is a contact like any other (intake). */
package org.countersign.speaker;
