package org.countersign.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Many rows with few statements, on the connection of the running transaction. It knows no entity: whoever mixes both flushes in between.
 * What the database refuses is a {@link PersistenceException} with the {@link SQLException} inside.
 */
public record Bulk(Connection connection) {
    /** From 1,000 values on MariaDB makes a subquery of a list (in_predicate_conversion_threshold), which often reads the whole index. */
    private static final int SLICE = 900;
    /** Of many rows so many are on their way. */
    private static final int AT_A_TIME = 1_000;
    private static final Pattern LISTED_IDS = Pattern.compile("([\\w.]+) IN \\(\\?\\?\\)");

    /** What to make of the row the cursor is on. */
    @FunctionalInterface public interface Reading<T> { T of(ResultSet row) throws SQLException; }

    @FunctionalInterface private interface Work<T> { T done() throws SQLException; }

    public static Bulk of(EntityManager em) { return new Bulk(em.unwrap(Connection.class)); }

    /** @param sql with {@code (??)} where the values go, once; no value, no row: then nothing is asked. @param first what fills the {@code ?} before them */
    public <T> List<T> find(String sql, Collection<?> values, Reading<T> each, Object... first) {
        List<Object> all = new ArrayList<>(values);
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE) {
            List<Object> slice = all.subList(from, Math.min(all.size(), from + SLICE));
            rows.addAll(read(marked(sql, slice), each, concat(first, slice)));
        }
        return rows;
    }

    private static String marked(String sql, Collection<?> values) { return sql.replace("(??)", "(" + String.join(",", Collections.nCopies(values.size(), "?")) + ")"); }

    public <T> List<T> read(String sql, Reading<T> each, Object... values) {
        return attempt(sql, () -> {
            try (PreparedStatement statement = filled(sql, values); ResultSet found = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) rows.add(each.of(found));
                return rows;
            }
        });
    }

    /** Each row of many as it comes, kept by nobody. @param done asks nothing of this connection meanwhile */
    public <T> void each(String sql, Reading<T> each, Consumer<? super T> done, Object... values) {
        attempt(sql, () -> {
            try (PreparedStatement statement = filled(sql, values)) {
                statement.setFetchSize(AT_A_TIME);                                       // else the driver waits for the last
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) done.accept(each.of(found));
                }
                return null;
            }
        });
    }

    /** One statement. @return how many rows it changed */
    public int change(String sql, Object... values) {
        return attempt(sql, () -> {
            try (PreparedStatement statement = filled(sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** One statement with {@code (??)} for all the values, as often as it is written. */
    public void changeAll(String sql, Collection<?> values) {
        if (values.isEmpty()) return;
        List<Object> all = new ArrayList<>();
        for (int at = sql.indexOf("(??)"); at >= 0; at = sql.indexOf("(??)", at + 1)) all.addAll(values);
        change(marked(sql, values), all.toArray());
    }

    /**
     * As few statements as it takes for any number of ids. They mostly follow one another, so {@code c.id IN (??)} is written with ranges,
     * {@code c.id BETWEEN 1 AND 2000}: the same ids, found in one run through the index.
     */
    public void changeRuns(String sql, Collection<Long> ids) {
        List<long[]> runs = runs(ids);
        for (int from = 0; from < runs.size(); from += SLICE) {
            List<long[]> some = runs.subList(from, Math.min(runs.size(), from + SLICE));
            change(LISTED_IDS.matcher(sql).replaceAll(of -> within(of.group(1), some)));
        }
    }

    private static String within(String column, List<long[]> runs) {
        return runs.stream().map(run -> column + " BETWEEN " + run[0] + " AND " + run[1]).collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** First and last of those that follow one another, ascending. */
    private static List<long[]> runs(Collection<Long> ids) {
        List<long[]> runs = new ArrayList<>();
        for (long id : new TreeSet<>(ids)) {
            long[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last[1] + 1 == id) last[1] = id;
            else runs.add(new long[] {id, id});
        }
        return runs;
    }

    /** The statement once for each row of values, sent together. */
    public void write(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) return;
        attempt(sql, () -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                    fill(statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** The next numbers of a sequence, ascending. */
    public List<Long> draw(String sequence, int howMany) {
        List<Long> drawn = new ArrayList<>();
        if (howMany > 0) drawn.addAll(read("SELECT NEXTVAL(" + sequence + ") FROM seq_1_to_" + howMany, row -> row.getLong(1)));
        Collections.sort(drawn);
        return drawn;
    }

    private PreparedStatement filled(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        fill(statement, values);
        return statement;
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) fill(statement, i + 1, values[i]);
    }

    /** Told what it is, the driver need not look through all it knows, for millions of values. */
    private static void fill(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof String text) statement.setString(at, text);
        else if (value instanceof Long number) statement.setLong(at, number);
        else if (value instanceof Boolean yes) statement.setBoolean(at, yes);
        else if (value instanceof Enum<?> one) statement.setString(at, one.name());
        else if (value instanceof byte[] bytes) statement.setBytes(at, bytes);
        else statement.setObject(at, value);
    }

    private static Object[] concat(Object[] first, Collection<?> more) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(more);
        return all.toArray();
    }

    private static <T> T attempt(String sql, Work<T> work) {
        try {
            return work.done();
        } catch (SQLException e) {
            throw new PersistenceException(sql, e);
        }
    }
}
