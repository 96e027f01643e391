/** Parses and normalises US addresses: text in, values out.
 * Not here: whether a place lies in the city (residency), or any database. */
package org.countersign.address;
