/** The demo: for each of the four cities its ordinances as the press told them, and an invented contact log from a fixed seed, taken in as any other.
 * Not here: what an office needs (every other room); nobody uses this one. */
package org.countersign.demo;
