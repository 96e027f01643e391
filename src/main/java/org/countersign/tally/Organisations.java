package org.countersign.tally;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.constituent.Names;

/** Rule 11: the organisations that spoke and those that people spoke for, each once by normalised name, as first written, at their latest stance. */
final class Organisations {
    private final Map<String, Heard> heard = new TreeMap<>();

    void add(Statement statement) {
        for (Statement.Signer signer : statement.signers()) {
            Statement.Constituent linked = signer.constituent();
            if (linked != null && !linked.person()) hear(signer.organisation() == null ? linked.organisation() : signer.organisation(), statement);
            else if (signer.seq() == 0 && said(statement.representing())) hear(statement.representing(), statement);
            else if (signer.named()) hear(signer.organisation(), statement);
        }
    }

    private static boolean said(String name) { return name != null && !name.isBlank(); }

    private void hear(String name, Statement statement) {
        String key = said(name) ? Names.key(name) : "";
        if (!key.isEmpty()) heard.computeIfAbsent(key, unheard -> new Heard()).add(name.strip(), statement);
    }

    List<Tally.Organisation> all() { return heard.values().stream().map(each -> new Tally.Organisation(each.name, each.voice.stance())).toList(); }

    private static final class Heard {
        private final Voice voice = new Voice();
        private String name;
        private Statement first;

        void add(String written, Statement statement) {
            voice.add(statement);
            if (first != null && !first.laterThan(statement.receivedAt(), statement.contact())) return;
            first = statement;
            name = written;
        }
    }
}
