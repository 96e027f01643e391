package org.countersign.imports;

import java.util.List;
import java.util.stream.StreamSupport;
import org.countersign.intake.ImportFormat;
import org.countersign.platform.Invalid;

/** The kinds of file that can be taken, from whichever room reads them. */
record KnownFormats(Iterable<ImportFormat> all) {

    /** @throws Invalid where nobody reads it: says which are known, and which will be */
    void check(String name) { named(name); }

    ImportFormat named(String name) {
        return StreamSupport.stream(all.spliterator(), false).filter(format -> format.names().contains(name)).findFirst().orElseThrow(() -> unknown(name));
    }

    private Invalid unknown(String name) {
        return new Invalid("format", "imports.format", name, String.join(", ", names()));
    }

    List<String> names() { return StreamSupport.stream(all.spliterator(), false).flatMap(format -> format.names().stream()).sorted().toList(); }
}
