package org.countersign.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.countersign.imports.Uploads;
import org.countersign.intake.ImportEntry;
import org.countersign.mapping.MappedCsv;
import org.countersign.platform.Again;
import org.countersign.sheet.CsvFormat;

/** What would become of a draft's first rows: found by taking them in, and rolling that back. */
@ApplicationScoped
public class Previews {
    @Inject Uploads uploads;
    @Inject CsvFormat csv;
    @Inject Rehearsal rehearsal;

    /** Ends the reading where enough was read. */
    private static final class Enough extends RuntimeException {
        Enough() { super("enough was read", null, false, false); }
    }

    /** Nothing while a column is missing without which no row can be read. */
    public Preview of(Draft draft) throws IOException {
        if (!draft.mapping().missing().isEmpty()) return Preview.NONE;
        MappedCsv format = new MappedCsv(csv, draft.mapping());
        List<ImportEntry> entries = first(draft, format);
        try {
            return Again.ifBrokenOff(() -> {
                rehearsal.play(draft.run().id(), format, entries);
                throw new IllegalStateException("a rehearsal ends by its own exception");
            });
        } catch (Rehearsal.Over over) {
            return over.preview();
        }
    }

    private List<ImportEntry> first(Draft draft, MappedCsv format) throws IOException {
        List<ImportEntry> entries = new ArrayList<>();
        try (InputStream file = uploads.read(draft.run().id())) {
            format.read(CsvFormat.NAME, file, entry -> {
                entries.add(entry);
                if (entries.size() == Drafts.LOOKED_AT) throw new Enough();
            });
        } catch (Enough enough) {
            // as meant
        }
        return entries;
    }
}
