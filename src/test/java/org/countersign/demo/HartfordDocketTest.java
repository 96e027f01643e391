package org.countersign.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class HartfordDocketTest {
    @Test void the_demo_that_is_shipped_is_the_one_its_seed_gives() throws IOException {
        assertEquals(Files.readString(HartfordDocket.FILE), new HartfordDocket().text());
    }

    @Test void nobody_spoke_against_it_at_the_hearing() throws IOException {
        assertTrue(Files.readString(HartfordDocket.FILE).lines().filter(line -> line.contains(",TESTIMONY,")).noneMatch(line -> line.contains(",OPPOSE")));
    }
}
