/** Starts the embedded database and Payara Micro; not in the WAR.
 * Not here: anything the running application needs. */
package org.countersign.launch;
