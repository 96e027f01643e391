package org.countersign.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.countersign.http.Csv;
import org.countersign.http.Rows;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Hands contacts out, as CSV or in another form, some hundred in memory at a time however many there are. Each time it is in the journal who took which ones, and how many lines. */
@ApplicationScoped
public class Exports {
    private static final int AT_A_TIME = 500;

    @Inject Selections selections;
    @Inject Journal journal;
    @Inject Who who;

    /** @throws Refused where not all of them can be found yet */
    public void mayTake(Selection selection) {
        selections.mayRead();
        if (!who.exports()) throw new SecurityException("contacts are not taken away by " + who.name());
        if (!selections.complete(selection)) throw new Refused("contact.csv.building");
    }

    /** The numbers of the people who signed them, ascending. */
    public long[] people(Selection selection) {
        mayTake(selection);
        long[] people = selections.people(selection);
        mayTake(selection);                                                     // they are all of them
        return people;
    }

    public void write(Selection selection, OutputStream out) throws IOException {
        mayTake(selection);
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            write(selection, new Csv(text));
        }
    }

    /** In whatever form. */
    public void write(Selection selection, Rows to) {
        mayTake(selection);
        long[] lines = {0};
        try {
            write(selection, to, lines);
        } finally {
            journal.record(who.name(), "contacts.exported", "contacts", "", null, Map.of("selection", selection.state(), "lines", lines[0]));
        }
    }

    private void write(Selection selection, Rows to, long[] lines) {
        to.row(ContactLine.columns());
        for (List<ContactLine> some = selections.lines(selection, 0, AT_A_TIME); !some.isEmpty(); some = selections.lines(selection, some.get(some.size() - 1).contact(), AT_A_TIME)) {
            some.forEach(line -> to.row(line.cells()));
            lines[0] += some.size();
        }
        mayTake(selection);                                                     // half of them is not handed out as all of them: it breaks off
    }
}
