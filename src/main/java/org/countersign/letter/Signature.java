package org.countersign.letter;

import java.util.Optional;

/**
 * What the block below a letter says of whoever wrote it.
 *
 * @param name as written; empty: none
 */
public record Signature(String name, Optional<String> phone, Optional<String> email, Place place) {

    /** As written; null where nothing was. */
    public record Place(String street, String unit, String city, String state, String zip) {
        static final Place NOWHERE = new Place(null, null, null, null, null);
    }
}
