/** What can happen to a measure, in the words of Open Civic Data, how a body voted, and how far a measure has come by it; values and pure readers, no database.
 * Not here: the measure itself (ordinance), or the mayor's clock (signing). */
package org.countersign.action;
