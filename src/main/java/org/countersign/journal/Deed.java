package org.countersign.journal;

/**
 * A kind of entry.
 *
 * @param what such as "media.recorded"
 * @param type what it happens to, such as "ordinance"
 */
record Deed(String what, String type) {}
