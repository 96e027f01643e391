/** Mailboxes that are read: set up and tested on a page, fetched raw under a lease, each message once whatever dies when, what cannot be read in quarantine.
 * Not here: what a message says and what becomes of it (letter, mail), or letters out (outbox). */
package org.countersign.mailbox;
