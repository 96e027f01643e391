/** Pure: what a charter says of making a law beside the mayor's clock (readings, acting mayor, recall, publication, referendum), and what follows from it for one measure; values, no database, no container.
 * Not here: until when the mayor may act (clock), where rules are kept (charter), or which measure it is (signing). */
package org.countersign.enactment;
