package org.countersign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedBoundariesIT {
    /** Beside the repository, or beside the folder it lies in. */
    static final Stream<Path> PLACES = Stream.of(Path.of("../shared/data"), Path.of("../../shared/data"));

    @Test void what_is_shipped_is_what_the_public_data_say() throws IOException {
        Path data = PLACES.filter(Files::isDirectory).findFirst().orElse(null);
        assumeTrue(data != null, "the public data are not here (../shared/data)");
        for (Map.Entry<String, String> file : new ShippedBoundaries(data).files().entrySet())
            assertEquals(file.getValue(), Files.readString(Path.of("src/main/resources/org/countersign/boundary", file.getKey())), file.getKey());
    }
}
