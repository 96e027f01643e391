/** The whole application, started as a newcomer starts it, and whole stories told through HTTP and a browser.
 * Not here: what a test of one room can show with MariaDB alone. */
package org.countersign.system;
