/** The stances and everything that reads them out of text.
 * Not here: a database, a container, or who said it (contact). */
package org.countersign.stance;
