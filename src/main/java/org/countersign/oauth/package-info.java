/** Tokens to sign in with that end soon and are fetched anew (OAuth 2, RFC 6749), for mailboxes and mail servers that take no password.
 * Not here: who signs in to Countersign itself (staff, entrance), or what is done with the token (mailbox, outbox). */
package org.countersign.oauth;
