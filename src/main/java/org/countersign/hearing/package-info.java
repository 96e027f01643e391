/** The hearing: when a body heard people on its ordinances, who testified in which order, and the grid a clerk types them into.
 * Not here: what a testimony says and counts for, which is a contact like any other (intake, contact, count). */
package org.countersign.hearing;
