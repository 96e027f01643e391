package org.countersign.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file of rows is written: its letters, and what stands between two cells. */
public record Dialect(Charset charset, char delimiter) {
    /** As api.md asks for it. */
    public static final Dialect OURS = new Dialect(StandardCharsets.UTF_8, ',');
}
