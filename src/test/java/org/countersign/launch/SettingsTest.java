package org.countersign.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.city.Cities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @Test void without_any_it_is_the_demo_of_hartford_on_port_8080() {
        assertEquals(new Settings(8080, Path.of("data"), "hartford", true, Optional.empty(), "text", Optional.empty()), Settings.from(Map.of("COUNTERSIGN_PORT", " ", "PATH", "/bin")));
    }

    @Test void the_launcher_knows_the_cities_the_application_ships() { assertEquals(Set.copyOf(Cities.SHIPPED), Settings.CITIES); }

    @Test void a_city_may_be_a_file_of_the_offices_own(@TempDir Path office) throws Exception {
        Path city = Files.createFile(office.resolve("springfield.properties"));
        assertEquals(city.toString(), Settings.from(Map.of("COUNTERSIGN_CITY", city.toString())).city());
        assertThrows(Trouble.class, () -> Settings.from(Map.of("COUNTERSIGN_CITY", office.resolve("shelbyville.properties").toString())));
    }

    @Test void a_password_is_measured_in_characters_not_in_units_of_storage() {
        assertEquals(Optional.of("🍁".repeat(15)), Settings.from(Map.of("COUNTERSIGN_DEMO_PASSWORD", "🍁".repeat(15))).demoPassword());
        assertThrows(Trouble.class, () -> Settings.from(Map.of("COUNTERSIGN_DEMO_PASSWORD", "🍁".repeat(14))));
    }

    @Test void rows_travel_in_bulk_unless_the_address_decides() {
        assertEquals("jdbc:mariadb://db/x?useBulkStmts=true", new DatabaseAddress("jdbc:mariadb://db/x", "", "").urlForBatches());
        assertEquals("jdbc:mariadb://db/x?a=b&useBulkStmts=true", new DatabaseAddress("jdbc:mariadb://db/x?a=b", "", "").urlForBatches());
        String decided = "jdbc:mariadb://db/x?useBulkStmts=false";
        assertEquals(decided, new DatabaseAddress(decided, "", "").urlForBatches());
        assertTrue(Settings.from(Map.of("DB_URL", decided)).database().isPresent());
    }
}
