package org.countersign.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.sheet.CsvFormat;

/** Rows as CSV, told by a mapping. What is wrong is said by the name their file has for it. */
public record MappedCsv(CsvFormat csv, Mapping mapping) implements ImportFormat {
    @Override public Set<String> names() { return csv.names(); }

    @Override public void read(String name, InputStream file, Consumer<ImportEntry> each) throws IOException { csv.read(file, mapping.dialect(), mapping::over, each); }

    @Override public String field(String name) {
        String ours = csv.field(name);
        return mapping.columns().entrySet().stream().filter(column -> column.getValue().equals(ours)).map(Map.Entry::getKey).findFirst().orElse(ours);
    }
}
