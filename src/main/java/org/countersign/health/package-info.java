/** Whether this program is well: a page in words and figures for monitoring, from what every room says of itself.
 * Not here: what a room knows of itself, which it says through {@code platform.HealthLine} and {@code platform.Figures}. */
package org.countersign.health;
