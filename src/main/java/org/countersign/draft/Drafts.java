package org.countersign.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.imports.ImportRun;
import org.countersign.imports.Imports;
import org.countersign.imports.NewImport;
import org.countersign.imports.Uploads;
import org.countersign.mapping.DateOrder;
import org.countersign.mapping.DialectReader;
import org.countersign.mapping.Guess;
import org.countersign.mapping.Mapping;
import org.countersign.mapping.Mappings;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.sheet.CsvFormat;
import org.countersign.sheet.Dialect;

/** The files that wait until somebody says what their columns mean. One that nobody comes back to goes after a day. */
@ApplicationScoped
public class Drafts {
    /** So many rows are looked at for what the file says. */
    static final int LOOKED_AT = 1_000;
    private static final int START = 1 << 20;

    @Inject Imports imports;
    @Inject Uploads uploads;
    @Inject Mappings mappings;

    /** A file arrives, and is told as the last one with the same headers was, or as well as it can be guessed. @throws Refused where it is no table of text: nothing of it stays */
    public long begin(NewImport as, InputStream body) throws IOException {
        long id = uploads.draft(as, body).id();
        boolean readable = false;
        try {
            Dialect dialect = dialect(id);
            Guess beginning = beginning(id, dialect);
            keep(id, beginning, mappings.remembered(beginning.header()).map(before -> again(before, dialect, beginning)).orElseGet(() -> beginning.mapping(dialect)));
            readable = true;
            return id;
        } finally {
            if (!readable) imports.dropDraft(id);
        }
    }

    /** Another file of the same kind: what its letters are, what its dates can mean and on which day it came is its own. */
    private static Mapping again(Mapping before, Dialect dialect, Guess beginning) {
        DateOrder dates = beginning.dates(before);
        Map<String, String> fills = new TreeMap<>(before.fills());
        fills.remove("received_at");
        return new Mapping(dialect, before.columns(), before.values(), dates == DateOrder.UNDECIDED ? before.dates() : dates, fills);
    }

    private Dialect dialect(long id) throws IOException {
        try (InputStream file = uploads.read(id)) {
            return DialectReader.read(file.readNBytes(START));
        }
    }

    private Guess beginning(long id, Dialect dialect) throws IOException {
        try (InputStream file = uploads.read(id)) {
            return Guess.of(CsvFormat.beginning(file, dialect, LOOKED_AT));
        }
    }

    private void keep(long id, Guess beginning, Mapping mapping) throws IOException {
        mapping.over(beginning.header());                      // refuses what can never be told
        try (InputStream file = uploads.read(id)) {
            mappings.keep(id, beginning.header(), mapping, CsvFormat.count(file, mapping.dialect()));
        }
    }

    /** @throws Missing where there is none, or it was started */
    public Draft open(long id) throws IOException {
        ImportRun run = imports.byId(id).filter(ImportRun::isDraft).orElseThrow(() -> new Missing("import"));
        Mapping mapping = mappings.of(id).orElseThrow(() -> new Missing("import"));
        return new Draft(run, mapping, beginning(id, mapping.dialect()), mappings.rows(id));
    }

    /** Told otherwise. Where it is read in other letters, it is guessed anew; where its dates stand in other columns, what they can mean. @return whether it is told as was said */
    public boolean change(Draft draft, NewImport as, Mapping said) throws IOException {
        long id = draft.run().id();
        imports.tell(id, as);
        if (!said.dialect().equals(draft.mapping().dialect())) {
            Guess other = beginning(id, said.dialect());
            keep(id, other, other.mapping(said.dialect()));
            return false;
        }
        Mapping mapping = dated(draft, said);
        mapping.over(draft.beginning().header());
        mappings.keep(id, draft.beginning().header(), mapping, draft.rows());
        return mapping.equals(said);
    }

    /** What nobody said of the dates of other columns is not taken from those before. */
    private static Mapping dated(Draft draft, Mapping said) {
        boolean others = !said.dateColumns().equals(draft.mapping().dateColumns());
        return others && said.dates() == draft.mapping().dates() ? said.dated(draft.beginning().dates(said)) : said;
    }

    /** @throws Refused where something is still missing, or these very bytes stand already */
    public void start(Draft draft, NewImport as) {
        Mapping mapping = mappings.of(draft.run().id()).orElseThrow(() -> new Missing("import"));
        List<String> missing = mapping.missing(draft.beginning().header());
        if (!missing.isEmpty()) throw new Refused("draft.missing", String.join(", ", missing));
        Optional<DateOrder> undecided = Optional.of(mapping.dates()).filter(order -> order == DateOrder.UNDECIDED);
        if (undecided.isPresent() && draft.beginning().dates(mapping) == DateOrder.UNDECIDED) throw new Refused("draft.dates.undecided");
        imports.start(draft.run().id(), as);
    }

    public void drop(long id) { imports.dropDraft(id); }
}
