package org.countersign.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.countersign.imports.NewImport;
import org.countersign.imports.Uploads;
import org.countersign.platform.FieldError;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.sheet.CsvFormat;

/** Files that somebody brings: rows wait until their columns are told, messages run from now on. */
@ApplicationScoped
public class Bringing {
    @Inject Drafts drafts;
    @Inject Uploads uploads;

    /** @param draft it waits; else it runs */
    public record Brought(long id, boolean draft) {}

    /** @param as its format empty: as its content shows */
    Brought bring(NewImport as, InputStream file) throws IOException {
        BufferedInputStream body = new BufferedInputStream(file, 1 << 16);
        NewImport told = as.format().equals(NewImport.AS_SHOWN) ? as.in(uploads.shown(body)) : as;
        boolean rows = CsvFormat.NAMES.contains(told.format());
        return new Brought(rows ? drafts.begin(told, body) : uploads.take(told, body).id(), rows);
    }

    /** One of many: that it cannot be taken stops no other. @return why it was not */
    Optional<FieldError> bringOne(NewImport as, InputStream file) throws IOException {
        try {
            bring(as, file);
            return Optional.empty();
        } catch (Refused no) {
            return Optional.of(new FieldError("file", no.key(), no.values()));
        } catch (Invalid no) {
            return no.errors().stream().findFirst();
        }
    }
}
