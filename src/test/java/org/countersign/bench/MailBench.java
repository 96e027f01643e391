package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.TestDatabase;
import org.countersign.imports.ImportRun;
import org.countersign.imports.NewImport;
import org.countersign.imports.TestImports;
import org.countersign.mail.TestMail;
import org.junit.jupiter.api.Test;

/** The import of a mailbox against only reading the same messages. */
class MailBench {
    private static final int MESSAGES = 20_000, PAIRS = 7;
    private static final double MOST = 4;

    @Test void a_mailbox_is_taken_in_at_a_quarter_of_the_rate_it_is_read() throws Exception {
        Path file = DrawnMailbox.write(Path.of("target/bench/letters.mbox"), MESSAGES);
        run(imports(), file);
        read(file);
        Measured measured = Measured.inTurn(PAIRS, () -> {
            TestImports imports = imports();
            return () -> run(imports, file);
        }, () -> () -> read(file));
        Tables.print(Measured.HEAD, measured.row("mbox import of 20,000 messages : only reading them", "at most " + MOST));
        assertTrue(measured.timesAsLong() <= MOST);
    }

    private static TestImports imports() { return Hearer.imports(TestDatabase.fresh(), Hearer.all()).with(TestMail::format); }

    private static void run(TestImports imports, Path file) throws IOException {
        ImportRun run = imports.run(new NewImport("mbox", "bench", null, null, false), file);
        assertEquals(MESSAGES, run.accepted());
    }

    private static void read(Path file) throws IOException {
        int[] messages = {0};
        try (InputStream bytes = Files.newInputStream(file)) {
            TestMail.on(null).read("mbox", bytes, entry -> messages[0] += entry.errors().isEmpty() ? 1 : 0);
        }
        assertEquals(MESSAGES, messages[0]);
    }
}
