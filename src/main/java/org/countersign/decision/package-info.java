/** What the mayor did with a measure: the paper it was done with, its objections and struck items, what an override needs, and who is told.
 * Not here: until when the mayor may act (signing), or the action itself (ordinance). */
package org.countersign.decision;
