/** Scans of what came on paper, beside the contact it became: told by their first bytes, never by their names.
 * Not here: what the paper says, which somebody types in (contact), or attachments of e-mail (mail). */
package org.countersign.scan;
