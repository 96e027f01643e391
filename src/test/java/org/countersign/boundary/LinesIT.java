package org.countersign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Points near the line of each shipped city, and in each neighbour, are placed as MariaDB's ST_Contains places them. A few in every run, as
 * many as {@code -Dplace.points} says: 10,000 were tried (src/docs/measurements.md).
 */
class LinesIT {
    private static final int POINTS = Integer.getInteger("place.points", 150);
    private static final double METRES_IN_A_DEGREE = 111_320, NEAR = 500;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final TestDatabase DATABASE = TestDatabase.empty();

    @AfterAll static void close() { DATABASE.close(); }

    @Test void points_near_the_line_and_in_the_neighbours_are_placed_as_the_database_places_them() {
        execute("CREATE TABLE spot (id INT PRIMARY KEY, at POINT NOT NULL)");
        for (String key : Cities.SHIPPED) {
            Atlas atlas = Atlas.of(Cities.named(key), List.of());
            Area city = atlas.areas(Layer.CITY, DAY).get(0);
            List<Coordinate> near = near(city.shape(), new Random(7));
            compare(key + ", near the line", city.shape(), near, near.stream().map(at -> atlas.at(at.y, at.x, DAY).inCity()).toList());
            for (Area neighbour : atlas.areas(Layer.MUNICIPALITY, DAY)) {
                List<Coordinate> there = around(neighbour.shape(), new Random(11));
                there.removeIf(at -> atlas.at(at.y, at.x, DAY).inCity());
                compare(neighbour.name(), neighbour.shape(), there, there.stream().map(at -> neighbour.name().equals(atlas.at(at.y, at.x, DAY).municipality())).toList());
            }
        }
    }

    private static void compare(String what, Geometry area, List<Coordinate> points, List<Boolean> ours) {
        List<Boolean> theirs = contained(area, points);
        int wrong = 0;
        for (int i = 0; i < points.size(); i++) if (!ours.get(i).equals(theirs.get(i))) wrong++;
        System.out.printf("| %s | %,d | %d |%n", what, points.size(), wrong);
        assertEquals(0, wrong, what);
    }

    private static void execute(String sql) {
        try (Connection connection = DATABASE.connection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Boolean> contained(Geometry area, List<Coordinate> points) {
        execute("DELETE FROM spot");
        List<Boolean> contained = new ArrayList<>();
        try (Connection connection = DATABASE.connection(); PreparedStatement in = connection.prepareStatement("INSERT INTO spot VALUES (?, POINT(?, ?))");
                PreparedStatement asked = connection.prepareStatement("SELECT ST_Contains(a.shape, s.at) FROM spot s, (SELECT ST_GeomFromText(?) AS shape) a ORDER BY s.id")) {
            for (int i = 0; i < points.size(); i++) {
                in.setInt(1, i);
                in.setDouble(2, points.get(i).x);
                in.setDouble(3, points.get(i).y);
                in.addBatch();
            }
            in.executeBatch();
            asked.setString(1, area.toText());
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) contained.add(row.getBoolean(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return contained;
    }

    /** On a corner or between two, moved by up to 500 m. */
    private static List<Coordinate> near(Geometry area, Random random) {
        Coordinate[] line = area.getBoundary().getCoordinates();
        List<Coordinate> points = new ArrayList<>();
        while (points.size() < POINTS) {
            int i = random.nextInt(line.length - 1);
            double along = random.nextDouble(), away = random.nextDouble() * NEAR / METRES_IN_A_DEGREE, angle = random.nextDouble() * 2 * Math.PI;
            double x = line[i].x + along * (line[i + 1].x - line[i].x), y = line[i].y + along * (line[i + 1].y - line[i].y);
            if (Math.abs(line[i + 1].x - line[i].x) < 0.05) points.add(new Coordinate(x + away * Math.cos(angle) / Math.cos(Math.toRadians(y)), y + away * Math.sin(angle)));
        }
        return points;
    }

    private static List<Coordinate> around(Geometry area, Random random) {
        Envelope box = area.getEnvelopeInternal();
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) points.add(new Coordinate(box.getMinX() + random.nextDouble() * box.getWidth(), box.getMinY() + random.nextDouble() * box.getHeight()));
        return points;
    }
}
