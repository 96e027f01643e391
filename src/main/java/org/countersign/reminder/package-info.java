/** Who is told of a mayor's clock before it ends: a calendar to subscribe to by a secret link, reminders at chosen leads.
 * Not here: the clocks (signing), or the letters on their way (outbox). */
package org.countersign.reminder;
