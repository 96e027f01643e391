/** Files of contacts that come in whole: kept, worked chunk by chunk through {@code intake.Intake}, accounted for row by row, taken back; CSV.
 * Not here: what a row or a message means for the count (intake), or reading mail (mail). */
package org.countersign.imports;
