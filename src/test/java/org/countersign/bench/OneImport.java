package org.countersign.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.Locale;
import org.countersign.TestDatabase;
import org.countersign.imports.ImportRun;
import org.countersign.imports.NewImport;
import org.countersign.imports.TestImports;

/** A program that imports one CSV file on a schema of its own and says how it went, to be run in a JVM with as little memory as it takes. */
public final class OneImport {
    private OneImport() {}

    public static void main(String[] file) throws Exception {
        try {
            carry(Path.of(file[0]));
            System.exit(0);                                   // no thread of a library must keep it; the database stops with it
        } catch (OutOfMemoryError tooLittle) {
            System.exit(1);
        }
    }

    private static void carry(Path file) throws Exception {
        TestImports imports = Hearer.imports(TestDatabase.fresh(), Hearer.all());
        ImportRun[] run = {null};
        double seconds = Measured.seconds(() -> run[0] = imports.run(new NewImport("csv", "bench", null, null, false), file));
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getPeakUsage).mapToLong(MemoryUsage::getUsed).sum();
        Tables.print(String.format(Locale.ROOT, "took %d %.1f %d", run[0].accepted(), seconds, peak >> 20));
    }
}
