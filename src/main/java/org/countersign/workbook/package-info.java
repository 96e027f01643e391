/** Pure: a spreadsheet (XLSX) taken apart into rows of text, with a bound on everything a hostile one could be large in.
 * Not here: what the rows mean (sheet, mapping), or writing a workbook. */
package org.countersign.workbook;
