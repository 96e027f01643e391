package org.countersign.residency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccuracyTest {
    @Test void findings_on_real_addresses_are_as_good_as_they_must_be() throws IOException {
        Path data = Stream.of(Path.of("../shared/data"), Path.of("../../shared/data")).filter(Files::isDirectory).findFirst().orElse(null);
        assumeTrue(data != null, "the public data are not here (../shared/data)");
        Accuracy accuracy = new Accuracy(data);
        Map<String, Accuracy.Score> table = accuracy.table();
        table.forEach((what, score) -> {
            if (what.startsWith("by point")) assertTrue(score.right() >= 0.999 * score.all(), what + " " + score);
            if (what.startsWith("by ZIP")) assertEquals(0, score.wrong(), what + " " + score);
            if (what.startsWith("by register")) assertTrue(score.rightOfSure() >= 0.99 && score.sure() >= 0.95, what + " " + score + String.join("\n", accuracy.wrong));
        });
    }
}
