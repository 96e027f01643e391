/** What the clerk's Legistar says of a measure, brought to our docket and kept in step with it: matters, histories, versions, sponsors and votes.
 * Not here: the docket itself (ordinance), or how a measure is told to others in Open Civic Data words (bill). */
package org.countersign.legistar;
