package org.countersign.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;
import org.countersign.platform.Sha256;
import org.countersign.sheet.Dialect;

/** The mappings of imports, each with the import it was made for; a later file with the same set of headers begins with the latest. */
@ApplicationScoped
@Transactional
public class Mappings {
    /** The last column of our rejects files. */
    private static final String REASON = "reason";

    @PersistenceContext EntityManager em;

    public Optional<Mapping> of(long importId) { return read("SELECT mapping FROM import_mapping WHERE import_id = ?", importId); }

    /** How its file is written: as we do, where nobody told it. */
    public Dialect dialect(long importId) { return of(importId).map(Mapping::dialect).orElse(Dialect.OURS); }

    /** The one used last for a file with these headers, in any order and case; for just these. */
    public Optional<Mapping> remembered(List<String> header) {
        return read("SELECT mapping FROM import_mapping WHERE header_key = ? AND used ORDER BY import_id DESC LIMIT 1", key(header)).map(last -> last.onto(header));
    }

    /** For the import, instead of the one it had. @param rows how many the whole file has */
    public void keep(long importId, List<String> header, Mapping mapping, long rows) {
        Bulk.of(em).change("REPLACE INTO import_mapping (import_id, header_key, mapping, rows_in_file, used) VALUES (?, ?, ?, ?, FALSE)", importId, key(header), MappingJson.of(mapping), rows);
    }

    /** From now on it is remembered. */
    public void use(long importId) { Bulk.of(em).change("UPDATE import_mapping SET used = TRUE WHERE import_id = ?", importId); }

    public long rows(long importId) {
        return Bulk.of(em).read("SELECT rows_in_file FROM import_mapping WHERE import_id = ?", row -> row.getLong(1), importId).stream().findFirst().orElse(0L);
    }

    private Optional<Mapping> read(String sql, Object value) { return Bulk.of(em).read(sql, row -> MappingJson.read(row.getString(1)), value).stream().findFirst(); }

    private static byte[] key(List<String> header) {
        return Sha256.of(header.stream().map(WordList::plain).filter(name -> !name.equals(REASON)).sorted().collect(Collectors.joining("\n")));
    }
}
