/** Files of contacts that come in whole: kept, worked chunk by chunk through {@code intake.Intake}, accounted for row by row, taken back.
 * Not here: how a file is read (sheet, mail), or what a row or a message means for the count (intake). */
package org.countersign.imports;
