package org.countersign.jacket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countersign.platform.Sha256;

/** A jacket taken apart and looked through. @param files by name, in their order */
public record Unzipped(Map<String, byte[]> files) {
    public static Unzipped of(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) files.put(entry.getName(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Unzipped(files);
    }

    public String text(String file) { return new String(files.get(file), StandardCharsets.UTF_8); }

    public List<NamedCsvRecord> rows(String file) { return CsvReader.builder().ofNamedCsvRecord(text(file)).stream().toList(); }

    public List<String> column(String file, String name) { return rows(file).stream().map(row -> row.getField(name)).toList(); }

    public Stream<String> ending(String with) { return files.keySet().stream().filter(file -> file.endsWith(with)); }

    /** What a PDF says, and that a screen reader reads it. */
    public String pdf(String file) {
        try (PDDocument pdf = Loader.loadPDF(files.get(file))) {
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked(), file);
            assertNotNull(pdf.getDocumentCatalog().getStructureTreeRoot(), file);
            assertNotNull(pdf.getDocumentCatalog().getLanguage(), file);
            assertTrue(!pdf.getDocumentInformation().getTitle().isBlank(), file);
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that can be read in it, PDFs too, with the names of its files. */
    public String everything() {
        return files.keySet().stream().map(file -> file + "\n" + (file.endsWith(".pdf") ? pdf(file) : text(file))).collect(Collectors.joining("\n"));
    }

    /** Every file has the hash of the manifest and stands in the index; the index counts right. */
    public Unzipped mustBeWhole() {
        Map<String, String> manifest = text(Bundle.MANIFEST).lines().collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
        TreeSet<String> hashed = new TreeSet<>(files.keySet());
        hashed.remove(Bundle.MANIFEST);
        assertEquals(hashed, new TreeSet<>(manifest.keySet()));
        manifest.forEach((file, hash) -> assertEquals(hash, HexFormat.of().formatHex(Sha256.of(files.get(file))), file));
        List<NamedCsvRecord> index = rows(Bundle.INDEX);
        assertEquals(new TreeSet<>(files.keySet()), index.stream().map(row -> row.getField("file")).filter(file -> !file.isEmpty()).collect(Collectors.toCollection(TreeSet::new)));
        index.stream().filter(row -> row.getField("file").endsWith(".csv")).forEach(row -> assertEquals(row.getField("rows"), String.valueOf(rows(row.getField("file")).size()), row.getField("file")));
        index.forEach(row -> assertTrue(!row.getField("holds").isBlank() && !row.getField("holds").contains("jacket."), row.toString()));
        return this;
    }
}
