/** Answers to letters: that one came in, at most once for each person, ordinance and period; replies from words kept for them, drafted, approved and put into the
 * outbox; what comes back of them.
 * Not here: how a letter leaves (outbox), or what a letter that came says (letter). */
package org.countersign.reply;
