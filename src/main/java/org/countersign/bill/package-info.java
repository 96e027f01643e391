/** A measure told to other civic programs in the words of Open Civic Data, held against its lists before it leaves.
 * Not here: the measure itself (ordinance), or what comes in from the clerk (legistar). */
package org.countersign.bill;
