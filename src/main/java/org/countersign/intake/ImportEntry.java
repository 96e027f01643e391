package org.countersign.intake;

import java.util.List;
import java.util.function.Supplier;
import org.countersign.platform.FieldError;

/**
 * A row or a message of an import, as its format read it.
 *
 * @param index 1 for the first row after the header, or the first message
 * @param contact null where it could not be read; its positions are empty where it names no ordinance
 * @param errors why it could not be read; empty otherwise
 * @param messageId of mail; null otherwise
 * @param raw for the rejects file: a row's cells as a JSON array, a message's bytes
 * @param size about how many bytes it holds in memory, so that a chunk ends by size and not only by number
 */
public record ImportEntry(long index, NewContact contact, List<FieldError> errors, String messageId, Supplier<byte[]> raw, int size) {}
