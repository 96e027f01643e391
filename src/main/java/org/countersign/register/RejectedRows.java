package org.countersign.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.countersign.platform.Words;

/** The rows of a register's file that were not taken, each with its reason, as CSV. */
record RejectedRows(Registers registers, long id) {
    private static final int PAGE = 1000;

    void write(OutputStream out, Locale locale) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Words words = Words.in(locale);
        csv.writeRecord(words.say("register.rejects.row"), words.say("register.rejects.reason"), words.say("register.rejects.raw"));
        long after = 0;
        for (List<Registers.Reject> page = registers.rejects(id, after, PAGE); !page.isEmpty(); page = registers.rejects(id, after, PAGE)) {
            page.forEach(each -> csv.writeRecord(String.valueOf(each.number()), Failure.say(each.reason(), locale), each.raw().matches("(?s)[=+\\-@\t\r].*") ? "'" + each.raw() : each.raw()));
            after = page.get(page.size() - 1).number();
        }
        csv.flush();
    }
}
