/** What the program could not settle alone: the queues that wait for a person, what it suggests and why, the decisions people take there and take back.
 * Not here: what a contact can be made to say (contact), or finding contacts by any other question (selection). */
package org.countersign.triage;
