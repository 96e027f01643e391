package org.countersign.intake;

/**
 * The door a batch comes through.
 *
 * @param by as the journal writes it: an account's name, "token:" and its label, or "system"
 * @param source what external ids are unique within: "desk", "api", "mail", or the import's source
 * @param importId null: not an import
 */
public record Origin(String by, String source, Long importId) {}
