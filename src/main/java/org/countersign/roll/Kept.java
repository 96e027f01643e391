package org.countersign.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.platform.Bulk;

/** The numbers of those who are called, eight bytes each, handed out some at a time: each with all who were merged into them, so that nobody is called twice. */
final class Kept {
    private static final int ROWS = 5_000;

    private final long[] survivors;
    private final Map<Long, List<Long>> mergedInto;
    private int at;

    private Kept(long[] survivors, Map<Long, List<Long>> mergedInto) {
        this.survivors = survivors;
        this.mergedInto = mergedInto;
    }

    static Kept read(Connection connection, long ordinance, Called called) throws SQLException {
        Map<Long, Long> merged = new HashMap<>();
        new Bulk(connection).read("SELECT id, merged_into FROM constituent WHERE merged_into IS NOT NULL", row -> merged.put(row.getLong(1), row.getLong(2)));
        Map<Long, List<Long>> mergedInto = new HashMap<>();
        merged.keySet().forEach(id -> mergedInto.computeIfAbsent(survivor(merged, id), none -> new ArrayList<>(1)).add(id));
        long[] ids = ids(connection, ordinance, called);
        for (int i = 0; i < ids.length; i++) ids[i] = survivor(merged, ids[i]);
        return new Kept(sorted(ids), mergedInto);
    }

    private static long survivor(Map<Long, Long> merged, long id) {
        Long into = merged.get(id);
        for (int steps = merged.size(); into != null && steps > 0; steps--) {
            id = into;
            into = merged.get(id);
        }
        return id;
    }

    private static long[] ids(Connection connection, long ordinance, Called called) throws SQLException {
        long[] ids = new long[ROWS];
        int many = 0;
        try (PreparedStatement query = connection.prepareStatement(called.sql())) {
            query.setFetchSize(ROWS);                                          // else the driver keeps them all
            query.setLong(1, ordinance);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (many == ids.length) ids = Arrays.copyOf(ids, many + many / 2);
                    ids[many++] = row.getLong(1);
                }
            }
        }
        return Arrays.copyOf(ids, many);
    }

    /** Ascending, each once. */
    private static long[] sorted(long[] ids) {
        Arrays.sort(ids);
        int many = 0;
        for (int i = 0; i < ids.length; i++) if (i == 0 || ids[i] != ids[i - 1]) ids[many++] = ids[i];
        return Arrays.copyOf(ids, many);
    }

    /** The next of them with all who were merged into them; empty: there are no more. @param most about so many */
    Set<Long> next(int most) {
        Set<Long> next = new TreeSet<>();
        while (at < survivors.length && next.size() < most) {
            next.add(survivors[at]);
            next.addAll(mergedInto.getOrDefault(survivors[at++], List.of()));
        }
        return next;
    }
}
