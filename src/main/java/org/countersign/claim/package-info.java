/** What is claimed of a measure, beside what its text says: the words of the claim, the section it can be held against, a neutral note.
 * Not here: the text itself (version), what people say to the city (contact), or a judgement of who is right. */
package org.countersign.claim;
