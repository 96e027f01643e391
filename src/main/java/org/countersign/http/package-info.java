/** How the house speaks over HTTP: JSON and CSV, problems and apologies, headers, the proxy before it.
 * Not here: who may come in (entrance), pages (platform), or what any room has to say. */
package org.countersign.http;
