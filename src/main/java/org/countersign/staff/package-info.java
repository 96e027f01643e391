/** Accounts, roles, whether a password or a token is right, and the journal of who did what.
 * Not here: the way in (entrance), constituents (constituent), or any domain rule. */
package org.countersign.staff;
