package org.countersign.count;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.constituent.Names;
import org.countersign.stance.Stance;

/** Rule 11: the organisations that spoke and those that people spoke for, each once by normalised name, as first written, at their latest stance. */
public final class Organisations {
    private final Map<String, Heard> heard = new TreeMap<>();

    /**
     * That an organisation spoke, or somebody for it.
     *
     * @param key its name, normalised
     * @param name as written
     * @param at microseconds since 1970
     */
    public record Speech(String key, String name, Stance stance, long at, long contact) {
        private boolean before(Speech other) { return at != other.at ? at < other.at : contact < other.contact; }
    }

    void add(Statement statement) { in(statement).forEach(this::add); }

    /** Each contact once for each organisation. */
    public void add(Speech speech) { heard.computeIfAbsent(speech.key(), unheard -> new Heard()).add(speech); }

    /** Those that a statement is by or for, each once, as first written there. */
    public static Collection<Speech> in(Statement statement) {
        Map<String, Speech> speeches = new LinkedHashMap<>();
        for (Statement.Signer signer : statement.signers()) {
            String name = of(statement, signer), key = name == null ? "" : Names.key(name);
            if (!key.isEmpty()) speeches.putIfAbsent(key, new Speech(key, name.strip(), statement.stance(), statement.receivedAt(), statement.contact()));
        }
        return speeches.values();
    }

    private static String of(Statement statement, Statement.Signer signer) {
        Statement.Constituent linked = signer.constituent();
        if (linked != null && !linked.person()) return signer.organisation() == null ? linked.organisation() : signer.organisation();
        if (signer.seq() == 0 && statement.representing() != null && !statement.representing().isBlank()) return statement.representing();
        return signer.named() ? signer.organisation() : null;
    }

    /** Whether it is by or for the organisation with that name. */
    static boolean speaks(Statement statement, String name) { return in(statement).stream().anyMatch(each -> each.key().equals(Names.key(name))); }

    /** By normalised name. */
    public List<Tally.Organisation> all() { return heard.values().stream().map(each -> new Tally.Organisation(each.first.name(), each.voice.stance(), each.contacts)).toList(); }

    private static final class Heard {
        private final Voice voice = new Voice();
        private int contacts;
        private Speech first;

        void add(Speech speech) {
            voice.add(speech.stance(), speech.at(), speech.contact());
            contacts++;
            if (first == null || speech.before(first)) first = speech;
        }
    }
}
