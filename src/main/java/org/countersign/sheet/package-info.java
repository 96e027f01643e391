/** A file of rows becomes contacts: CSV, its header, its cells, its flaws.
 * Not here: what becomes of the file as a whole (imports), the rules of intake (intake), or rows out (http). */
package org.countersign.sheet;
