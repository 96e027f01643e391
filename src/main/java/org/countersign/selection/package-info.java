/** Which contacts somebody looks for: the list and what narrows it, searches that are kept, the result as CSV.
 * Not here: what one contact says and what is decided about it (contact), who a person is (constituent), counting (count). */
package org.countersign.selection;
