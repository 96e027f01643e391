/** The one way in: what came through any door becomes contacts here, by one set of rules, a batch at a time; the values a door hands over and what it gets back.
 * Not here: reading a format (the doors), or finding, coding and changing a contact once it is taken in (contact). */
package org.countersign.intake;
