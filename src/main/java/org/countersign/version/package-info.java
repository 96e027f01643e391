/** The text of a measure at one time and the next: its sections, two versions side by side, which version people spoke to and the step that carries it on.
 * Not here: what a version is called and when it is dated (ordinance), or what people said (contact). */
package org.countersign.version;
