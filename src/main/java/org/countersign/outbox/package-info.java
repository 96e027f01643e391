/** Letters out: put in somebody's transaction, sent once over the office's mail server, held back where a cap, a flag or a demo says so, never doubled.
 * Not here: what a letter says or who is answered (reply, signing), or letters that come in (mail, mailbox). */
package org.countersign.outbox;
