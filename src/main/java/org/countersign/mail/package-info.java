/** A door: letters in; the raw message is kept for ever, its reading repeatable.
 * Not here: the rules of intake (intake), or letters out (outbox). */
package org.countersign.mail;
