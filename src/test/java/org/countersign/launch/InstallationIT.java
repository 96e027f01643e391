package org.countersign.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.countersign.TestDatabase;
import org.countersign.system.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's installation: java -jar countersign.jar beside its own MariaDB. */
class InstallationIT {
    @TempDir Path office;

    @Test void the_jar_runs_on_the_offices_own_database_without_a_demo_and_lets_the_first_administrator_in() throws Exception {
        TestDatabase database = TestDatabase.empty();
        int port = Launch.freePort();
        Map<String, String> environment = Map.of("COUNTERSIGN_PORT", String.valueOf(port), "COUNTERSIGN_DATA", office.resolve("data").toString(),
                "DB_URL", database.url(), "DB_USER", database.user(), "DB_PASSWORD", database.password());
        try (Launch launch = Launch.by(environment, List.of("java", "-XX:TieredStopAtLevel=1", "-jar", jar().toString()))) {
            launch.awaitReady().awaitLine("The first administrator sets a password at http://localhost:" + port + "/staff/link");
            assertFalse(launch.said().contains("Sign in as"), launch.said());
            String link = launch.said().replaceFirst("(?s).*(http://\\S+/staff/link\\S*).*", "$1");
            HttpResponse<String> page = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("new-password"), page.body());
            assertEquals(List.of(List.of(0L)), database.rows("SELECT count(*) FROM contact"));
        }
    }

    private Path jar() throws IOException { return Files.createLink(office.resolve("countersign.jar"), Path.of("target/countersign.jar")); }
}
