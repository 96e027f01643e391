/** The same letter sent by many: campaigns and their names.
 * Not here: who sent it and when (contact). */
package org.countersign.campaign;
