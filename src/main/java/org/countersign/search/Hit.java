package org.countersign.search;

import java.util.List;

/**
 * Something found, as a list shows it.
 *
 * @param href where it is read, within the application
 * @param name blank: not given
 * @param more what tells it from others of the same name
 * @param says of a contact, its words around those looked for
 */
public record Hit(String href, String name, String more, List<SnippetReader.Piece> says) {
    Hit(String href, String name, String more) { this(href, name, more, List.of()); }
}
