package org.countersign.city;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.*;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitiesTest {
    @TempDir Path directory;

    @Test void every_shipped_city_says_what_it_must() {
        for (String key : Cities.SHIPPED) assertEquals(key, Cities.named(key).key());
        assertEquals(new City("hartford", "Hartford", "CT", "Connecticut", ZoneId.of("America/New_York"), Set.of("Hartford", "Tolland", "Middlesex"), 9), Cities.named("hartford"));
        assertEquals(10, Cities.named("denver").metropolitanCounties().size());
        assertEquals(Set.of("Los Angeles", "Orange"), Cities.named("los-angeles").metropolitanCounties());
        assertEquals(Set.of("Fairfield"), Cities.named("bridgeport").metropolitanCounties());
    }

    @Test void another_city_is_a_small_file() throws IOException {
        Path file = Files.writeString(directory.resolve("atlantic-beach.properties"),
                "name=Atlantic Beach\nstate=FL\nstateName=Florida\nzone=America/New_York\nmetropolitanCounties=Duval\n");
        assertEquals(new City("atlantic-beach", "Atlantic Beach", "FL", "Florida", ZoneId.of("America/New_York"), Set.of("Duval"), 0), Cities.named(file.toString()));
    }

    @Test void a_city_nobody_knows_is_said_with_those_that_are() {
        String said = assertThrows(IllegalStateException.class, () -> Cities.named("springfield")).getMessage();
        assertTrue(said.contains("springfield") && said.contains("hartford, bridgeport, denver, los-angeles"), said);
    }

    @Test void a_file_that_lacks_something_says_what() throws IOException {
        Path file = Files.writeString(directory.resolve("x.properties"), "name=X\nstate=FL\nstateName=Florida\nmetropolitanCounties=Duval\n");
        assertTrue(assertThrows(IllegalStateException.class, () -> Cities.named(file.toString())).getMessage().contains("zone is missing"));
        Files.writeString(file, "name=X\nstate=FL\nstateName=Florida\nmetropolitanCounties=Duval\nzone=Nowhere/Land\n");
        assertTrue(assertThrows(IllegalStateException.class, () -> Cities.named(file.toString())).getMessage().contains("Nowhere/Land"));
        assertThrows(IllegalStateException.class, () -> Cities.named(directory.resolve("none.properties").toString()));
    }
}
