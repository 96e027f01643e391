/** What else ties somebody to the city: they own something here, work or study here, represent somebody, lived here. Several at once, shown apart.
 * Not here: whether they live here (residency): a tie never makes a resident. */
package org.countersign.tie;
