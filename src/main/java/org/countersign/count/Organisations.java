package org.countersign.count;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.constituent.Names;

/** Rule 11: the organisations that spoke and those that people spoke for, each once by normalised name, as first written, at their latest stance. */
final class Organisations {
    private final Map<String, Heard> heard = new TreeMap<>();

    void add(Statement statement) {
        for (String name : of(statement)) heard.computeIfAbsent(Names.key(name), unheard -> new Heard()).add(name.strip(), statement);
    }

    /** Those that a statement is by or for, as written there. */
    private static List<String> of(Statement statement) {
        return statement.signers().stream().map(signer -> of(statement, signer)).filter(name -> name != null && !Names.key(name).isEmpty()).toList();
    }

    private static String of(Statement statement, Statement.Signer signer) {
        Statement.Constituent linked = signer.constituent();
        if (linked != null && !linked.person()) return signer.organisation() == null ? linked.organisation() : signer.organisation();
        if (signer.seq() == 0 && statement.representing() != null && !statement.representing().isBlank()) return statement.representing();
        return signer.named() ? signer.organisation() : null;
    }

    /** Whether it is by or for the organisation with that name. */
    static boolean speaks(Statement statement, String name) { return of(statement).stream().anyMatch(each -> Names.key(each).equals(Names.key(name))); }

    List<Tally.Organisation> all() { return heard.values().stream().map(each -> new Tally.Organisation(each.name, each.voice.stance(), each.contacts.size())).toList(); }

    private static final class Heard {
        private final Voice voice = new Voice();
        private final Set<Long> contacts = new HashSet<>();
        private String name;
        private Statement first;

        void add(String written, Statement statement) {
            voice.add(statement);
            contacts.add(statement.contact());
            if (first != null && !first.laterThan(statement.receivedAt(), statement.contact())) return;
            first = statement;
            name = written;
        }
    }
}
