package org.countersign.mail;

import java.util.function.Supplier;

/** A message beside what was read from it, on its way through an import: taken in, its raw bytes are kept for ever; refused, they go to the rejects. */
record RawLetter(Letter letter, byte[] raw) implements Supplier<byte[]> {
    @Override public byte[] get() { return raw; }
}
