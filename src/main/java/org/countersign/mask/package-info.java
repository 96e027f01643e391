/** What tells who somebody is, taken out of a text: names, addresses, e-mails, telephones, numbers of identity. Pure, but for the reading of who signed it.
 * Not here: who may see the whole text (staff), or status that is withheld before anything is stored (intake). */
package org.countersign.mask;
