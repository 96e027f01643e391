package org.countersign.letter;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the reader to what it has reached on real mail; the table is left beside the reports for src/docs/measurements.md. */
class RealLettersTest {
    /** How many may be wrong: each is told, and why, in src/docs/measurements.md. */
    private static final Map<String, Integer> KNOWN = Map.of("mime4j first text", 4, "mime4j attached bytes", 2, "stalwart attachments", 2, "stalwart text", 2);

    @Test void what_others_read_in_real_mail_we_read_too() throws IOException {
        assumeTrue(Files.isDirectory(RealLetters.DATA.resolve("mail")), "no collection of real mail beside this repository: ../shared/data/mail");
        RealLetters letters = new RealLetters();
        letters.read();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/real-mail.txt"), letters.table());
        letters.scores.forEach((set, fields) -> fields.forEach((field, score) -> assertTrue(score.wrong.size() <= KNOWN.getOrDefault(set + " " + field, 0), set + " " + field + " wrong: " + score.wrong)));
        assertTrue(letters.scores.keySet().containsAll(java.util.Set.of("stalwart", "mime4j", "automatic", "bounces", "replies", "outlook")), "all sets were read");
    }
}
