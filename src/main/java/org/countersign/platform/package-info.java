/** The floor: migration, base entity, refusals, time, words, health.
 * Not here: any word of the domain. */
package org.countersign.platform;
