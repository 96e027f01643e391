/** What the charter says of the mayor's part in a measure: rules by measure class, each from its day on, with who verified them; the days that are holidays and the meetings of the council.
 * Not here: how a clock is reckoned (clock), or how that of a measure stands (signing). */
package org.countersign.charter;
