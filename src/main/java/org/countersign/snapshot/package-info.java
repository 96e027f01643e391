/** A tally frozen: its definition, cut-off, figures and the numbers of what was counted under one SHA-256; held against another, or against now.
 * Not here: the count itself (count), or what is printed from it (signing). */
package org.countersign.snapshot;
