/** How measures hang together: one renamed, put in the place of another, carrying it out, going with it, be it an order of the mayor or a measure elsewhere.
 * Not here: what happened around a measure (media), or what it says (version). */
package org.countersign.relation;
