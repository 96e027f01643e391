/** Which ordinance of the docket somebody means: by its number, its title or a nickname in their own words, or by the address they wrote to.
 * Not here: what becomes of it (mail, triage), or what they say of it (stance). */
package org.countersign.mention;
