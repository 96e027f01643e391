/** Accounts, roles, sign-in, and the journal of who did what.
 * Not here: constituents (constituent), or any domain rule. */
package org.countersign.staff;
