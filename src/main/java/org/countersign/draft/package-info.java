/** A file that is here and not yet imported: what its columns mean, and what would become of its rows.
 * Not here: how columns are told in ours (mapping), or what happens once it is started (imports). */
package org.countersign.draft;
