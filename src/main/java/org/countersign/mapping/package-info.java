/** How another office's file is told in our columns: its letters, its header, its words, its dates; guessed, shown, changed, remembered by the set of its headers.
 * Not here: reading rows of our own columns (sheet), or taking them in (imports). */
package org.countersign.mapping;
