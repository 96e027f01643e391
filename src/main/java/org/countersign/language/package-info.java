/** In which language a text is written, what it says in another as somebody of the office put it, and how many contacts came in each.
 * Not here: reading the language out of a text (letter), or anything about who wrote it: a language is of a text, never of a person. */
package org.countersign.language;
