package org.countersign.jacket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ZIP that says what it holds. */
class BundleTest {
    private static final Instant MADE = Instant.parse("2026-03-20T04:00:00Z");

    @Test void every_file_stands_in_the_index_and_has_its_hash_as_the_tool_of_every_system_reads_it(@TempDir Path folder) throws Exception {
        Path zip = folder.resolve("jacket.zip");
        Files.write(zip, whole());
        Unzipped jacket = Unzipped.of(Files.readAllBytes(zip)).mustBeWhole();
        assertEquals(List.of("contacts/support.csv", "memo/memo-1.html", "index.csv", "manifest.sha256"), List.copyOf(jacket.files().keySet()));
        assertEquals(List.of("", "2", "", "5", "3"), jacket.column("index.csv", "rows"));
        for (var file : jacket.files().entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Process check = new ProcessBuilder("sha256sum", "-c", "manifest.sha256").directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), said);
    }

    @Test void a_cell_that_a_spreadsheet_would_run_is_harmless() throws IOException {
        assertEquals(List.of("'=1+1", "'+x", "'-x", "'@x", "plain"), Unzipped.of(whole("=1+1", "+x", "-x", "@x", "plain")).column("contacts/support.csv", "said"));
    }

    @Test void broken_off_it_is_no_zip(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Bundle bundle = new Bundle(out, MADE);
        bundle.add("contacts/support.csv", "For it", to -> Bundle.csv(to, List.of("said"), List.of(List.of("yes"))));
        assertThrows(IOException.class, () -> bundle.add("contacts/oppose.csv", "Against it", to -> { throw new IOException("gone"); }));
        Path half = folder.resolve("half.zip");
        Files.write(half, out.toByteArray());
        assertThrows(ZipException.class, () -> new ZipFile(half.toFile()).close());
    }

    @Test void without_anything_it_is_a_zip_with_an_index() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Bundle bundle = new Bundle(out, MADE);
        bundle.end("This list", "The hashes");
        assertTrue(Unzipped.of(out.toByteArray()).mustBeWhole().text("index.csv").startsWith("file,holds,rows\r\nindex.csv,This list,2\r\n"));
    }

    private static byte[] whole(String... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Bundle bundle = new Bundle(out, MADE);
        bundle.say("On a measure");
        List<List<String>> rows = cells.length == 0 ? List.of(List.of("yes"), List.of("no, \"never\"\nsays she")) : java.util.Arrays.stream(cells).map(List::of).toList();
        bundle.add("contacts/support.csv", "For it", to -> Bundle.csv(to, List.of("said"), rows));
        bundle.add("memo/memo-1.html", "The memo", to -> {
            to.write("<p>é</p>".getBytes(StandardCharsets.UTF_8));
            to.close();                                                         // whoever closes what it wrote does not close the rest
            return -1;
        });
        bundle.end("This list", "The hashes");
        return out.toByteArray();
    }
}
