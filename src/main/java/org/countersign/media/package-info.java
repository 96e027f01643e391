/** What happens around a measure outside of the bodies that decide it: articles, calls to action, crowds, statements, related measures; the timeline with it.
 * Not here: what a body or the mayor did (ordinance), or what people say to the city (contact). */
package org.countersign.media;
