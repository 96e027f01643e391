/** The place this office serves: name, state, zone, metropolitan counties; readers take it as a value.
 * Not here: whether somebody lives in it (residency). */
package org.countersign.city;
