package org.countersign.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.BiFunction;
import org.countersign.intake.ImportFormat;
import org.countersign.platform.Invalid;
import org.countersign.platform.Sha256;
import org.countersign.sheet.CsvFormat;
import org.countersign.workbook.Unpacked;

/** Where a file arrives: piece by piece into the database, each committed, so that memory and transactions stay small however large it is. */
@ApplicationScoped
public class Uploads {
    private static final int PIECE = 1 << 20;

    @Inject Imports imports;
    @Inject @Any Instance<ImportFormat> formats;

    /** The kinds of file that can be taken, as the interface names them. */
    public List<String> formats() { return new KnownFormats(formats).names(); }

    /** What a file is by its content, as the interface names it. @param file read from, and left where it stood */
    public String shown(BufferedInputStream file) throws IOException {
        file.mark(ImportFormat.SHOWN);
        byte[] start = file.readNBytes(ImportFormat.SHOWN);
        file.reset();
        return new KnownFormats(formats).shown(start);
    }

    /** @return it runs from now on @throws IOException where the line is cut: then nothing of it stays */
    public ImportRun take(NewImport as, InputStream body) throws IOException { return arrive(as, body, (id, hash) -> imports.receive(id, hash, as)); }

    /** @return it waits until somebody says what its columns mean @throws IOException where the line is cut: then nothing of it stays */
    public ImportRun draft(NewImport as, InputStream body) throws IOException { return arrive(as, body, imports::hold); }

    /** The file of a draft, from its first byte. */
    public InputStream read(long draft) { return new PieceStream(seq -> imports.piece(draft, seq)); }

    private ImportRun arrive(NewImport as, InputStream body, BiFunction<Long, byte[], ImportRun> whole) throws IOException {
        new KnownFormats(formats).check(as.format());
        if (as.format().equals(CsvFormat.WORKBOOK)) {
            try (Unpacked rows = Unpacked.of(body); InputStream lines = rows.lines()) {
                return store(as, lines, (id, ofLines) -> whole.apply(id, rows.sha256()));
            }
        }
        return store(as, body, whole);
    }

    private ImportRun store(NewImport as, InputStream body, BiFunction<Long, byte[], ImportRun> whole) throws IOException {
        byte[] first = body.readNBytes(PIECE);
        if (first.length == 0) throw new Invalid("", "imports.empty");
        long id = imports.begin(as);
        ImportRun run = null;
        try {
            run = whole.apply(id, keep(id, first, body));
            return run;
        } finally {
            if (run == null) imports.discard(id);
        }
    }

    /** @return the hash over all of it */
    private byte[] keep(long id, byte[] first, InputStream body) throws IOException {
        MessageDigest hash = Sha256.digest();
        int seq = 0;
        for (byte[] piece = first; piece.length > 0; piece = body.readNBytes(PIECE)) {
            hash.update(piece);
            imports.keep(id, seq++, piece);
        }
        return hash.digest();
    }
}
