package org.countersign.language;

import java.time.Instant;

/**
 * What a contact says, put into another language by somebody of the office. The original stays as it was sent.
 *
 * @param language of the translation, a BCP 47 tag
 */
public record Translation(String language, String body, String madeBy, Instant madeAt) {}
