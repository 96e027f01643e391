/** The city's address register: points and street ranges, loaded from a file, and which of them an address is.
 * Not here: taking an address apart (address), or what a match says of somebody (residency). */
package org.countersign.register;
