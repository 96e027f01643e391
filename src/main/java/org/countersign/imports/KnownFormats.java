package org.countersign.imports;

import java.util.List;
import java.util.stream.StreamSupport;
import org.countersign.intake.ImportFormat;
import org.countersign.platform.Invalid;
import org.countersign.sheet.CsvFormat;

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

    /** What the content of a file shows it to be; a table where it shows nothing. */
    String shown(byte[] start) { return StreamSupport.stream(all.spliterator(), false).flatMap(format -> format.shown(start).stream()).findFirst().orElse(CsvFormat.NAME); }

    List<String> names() { return StreamSupport.stream(all.spliterator(), false).flatMap(format -> format.names().stream()).sorted().toList(); }
}
