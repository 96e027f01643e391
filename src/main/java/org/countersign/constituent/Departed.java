package org.countersign.constituent;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.platform.Bulk;

/** Constituents as they stood before something took them away, so that they are put back under their own numbers and names. They held no signer. */
public record Departed(List<One> all) implements Serializable {
    private static final String READ = "SELECT id, kind, given_name, family_name, organisation, name_key, merged_into, merged_by, merged_at FROM constituent WHERE id IN (??)";
    private static final String WRITE = "INSERT INTO constituent (id, kind, given_name, family_name, organisation, name_key, merged_into, merged_by, merged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** @param into null: it was merged into nobody */
    record One(long id, String kind, String given, String family, String organisation, String nameKey, Long into, String by, LocalDateTime at) implements Serializable {
        private static One of(ResultSet row) throws SQLException {
            return new One(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getObject(7, Long.class), row.getString(8), row.getObject(9, LocalDateTime.class));
        }

        private String name() { return Stream.of(given, family, organisation).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" ")); }

        private Object[] row() { return new Object[] {id, kind, given, family, organisation, nameKey, into, by, at}; }
    }

    /** As they stand now. */
    public static Departed of(Bulk bulk, Collection<Long> ids) { return new Departed(bulk.find(READ, new TreeSet<>(ids), One::of)); }

    /** Those of them who are gone meanwhile. */
    public Departed gone(Bulk bulk) {
        Set<Long> here = Set.copyOf(bulk.find("SELECT id FROM constituent WHERE id IN (??)", names().keySet(), row -> row.getLong(1)));
        return new Departed(all.stream().filter(each -> !here.contains(each.id)).toList());
    }

    /** By number; "" where nobody knew one. */
    public Map<Long, String> names() { return all.stream().collect(Collectors.toMap(One::id, One::name)); }

    public boolean nobody() { return all.isEmpty(); }

    public void putBack(Bulk bulk) { bulk.write(WRITE, all.stream().map(One::row).toList()); }
}
