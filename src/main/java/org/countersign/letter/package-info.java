/** Pure: what a message says: who wrote it, to whom, when it came, what in their own words, and what kind of message it is.
 * Not here: the encodings of mail (mime), or what becomes of a letter once it is read (mail, intake). */
package org.countersign.letter;
