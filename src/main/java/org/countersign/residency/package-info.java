/** Do they live here: ZIP shares, what they said, findings with evidence.
 * Not here: parsing an address (address), or who they are (constituent). */
package org.countersign.residency;
