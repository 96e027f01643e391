/** Findings of residency made again, after a correction, new outlines or a new register: what would change, first shown, then applied, and taken back.
 * Not here: how a finding is made (residency), or the ground it stands on (boundary, register). */
package org.countersign.revision;
