/** What is up for comment: the matter, its versions, its actions with their roll calls.
 * Not here: what people say about it (contact), or the mayor's clock (signing). */
package org.countersign.ordinance;
