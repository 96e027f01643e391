package org.countersign.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.imports.Uploads;
import org.countersign.intake.ImportEntry;
import org.countersign.mapping.MappedCsv;
import org.countersign.platform.Again;
import org.countersign.platform.FieldError;
import org.countersign.platform.Incident;
import org.countersign.sheet.CsvFormat;

/** What would become of a draft's first rows: found by taking them in, and rolling that back. */
@ApplicationScoped
public class Previews {
    /** So many rows where the database refuses one of them: each refused one costs some rehearsals. */
    private static final int LOOKED_AT_CLOSELY = 100;

    @Inject Uploads uploads;
    @Inject CsvFormat csv;
    @Inject Rehearsal rehearsal;

    /** Ends the reading where enough was read. */
    private static final class Enough extends RuntimeException {
        Enough() { super("enough was read", null, false, false); }
    }

    /** Nothing while a column is missing without which no row can be read. */
    public Preview of(Draft draft) throws IOException {
        if (!draft.mapping().missing(draft.beginning().header()).isEmpty()) return Preview.NONE;
        MappedCsv format = new MappedCsv(csv, draft.mapping());
        List<ImportEntry> entries = first(draft, format);
        try {
            return play(draft, format, entries);
        } catch (RuntimeException failed) {
            if (Again.mayPass(failed)) throw failed;
            return play(draft, format, marked(draft, format, entries, new FieldError("", "imports.cannotBeKept", Incident.record(failed))));
        }
    }

    private Preview play(Draft draft, MappedCsv format, List<ImportEntry> entries) {
        try {
            return Again.ifBrokenOff(() -> {
                rehearsal.play(draft.run().id(), format, entries);
                throw new IllegalStateException("a rehearsal ends by its own exception");
            });
        } catch (Rehearsal.Over over) {
            return over.preview();
        }
    }

    /** Fewer of them, where those that the database refuses have that for their error, as the import would find it. */
    private List<ImportEntry> marked(Draft draft, MappedCsv format, List<ImportEntry> entries, FieldError why) {
        List<ImportEntry> some = entries.subList(0, Math.min(entries.size(), LOOKED_AT_CLOSELY));
        Set<ImportEntry> refused = Set.copyOf(refused(draft, format, some));
        return some.stream().map(entry -> refused.contains(entry) ? new ImportEntry(entry.index(), entry.contact(), List.of(why), entry.messageId(), entry.raw(), entry.size()) : entry).toList();
    }

    /** Those that the database refuses even alone, found in ever smaller parts. */
    private List<ImportEntry> refused(Draft draft, MappedCsv format, List<ImportEntry> entries) {
        try {
            play(draft, format, entries);
            return List.of();
        } catch (RuntimeException failed) {
            if (Again.mayPass(failed)) throw failed;
            if (entries.size() == 1) return entries;
            int half = entries.size() / 2;
            return Stream.of(entries.subList(0, half), entries.subList(half, entries.size())).flatMap(part -> refused(draft, format, part).stream()).toList();
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
