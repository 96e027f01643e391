package org.countersign.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.constituent.Kind;
import org.countersign.constituent.Mergers;
import org.countersign.constituent.Phones;
import org.countersign.platform.Bulk;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.search.Finder;
import org.countersign.staff.Who;

/** Everyone who is known and stands, whoever was met last first, a page at a time; for administrators and staff. */
@ApplicationScoped
@Transactional
public class Roll {
    /** Nobody turns further in the list of those who fit. */
    private static final int LOOKED_THROUGH = 5_000;
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s().+/-]+((ext\\.?|x|#)\\s*\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final String STANDING = "SELECT k.id FROM constituent k WHERE k.merged_into IS NULL AND k.id < ? ORDER BY k.id DESC LIMIT ?";
    private static final String SIGNED = " FROM held h JOIN signer s ON s.constituent_id = h.id ";
    private static final String KNOWN = Mergers.HELD + "SELECT h.holder, COUNT(DISTINCT s.contact_id), MIN(s.email), MIN(s.phone), MIN(NULLIF(CONCAT_WS(', ', s.street, s.unit, s.city, s.zip), ''))" + SIGNED + "GROUP BY h.holder";
    private static final String HOMES = Mergers.HELD + "SELECT holder, residency, evidence FROM (SELECT h.holder, s.residency, s.evidence, ROW_NUMBER() OVER (PARTITION BY h.holder ORDER BY " + People.STRONGEST
            + ") AS nth" + SIGNED + People.LIVING + ") f WHERE nth = 1";
    private static final String FLAGS = Mergers.HELD + "SELECT DISTINCT h.holder, f.kind FROM held h JOIN constituent_flag f ON f.constituent_id = h.id WHERE f.lowered_at IS NULL ORDER BY f.kind";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Finder finder;

    /**
     * One who is known.
     *
     * @param name blank: not known
     * @param contacts how many they signed, mergers followed
     * @param reached an e-mail, a phone and an address of theirs, as far as there are any
     * @param residency null: they signed nothing that says so
     */
    public record One(long id, Kind kind, String name, long contacts, List<String> reached, Residency residency, ResidencyEvidence evidence, List<Flag.Kind> flags) implements Serializable {
        public boolean person() { return kind == Kind.PERSON; }
    }

    private record Home(Residency residency, ResidencyEvidence evidence) {
        static final Home UNKNOWN = new Home(null, null);
    }

    private record Met(long contacts, List<String> reached) {
        static final Met NEVER = new Met(0, List.of());
    }

    /**
     * Whoever was met last first; of those looked for, whoever fits best.
     *
     * @param typed whatever somebody remembers of them; blank: everyone
     * @param before the number of the one after whom the list goes on
     */
    public List<Long> find(String typed, long before, int most) {
        mayRead();
        return typed == null || typed.isBlank() ? Bulk.of(em).read(STANDING, row -> row.getLong(1), before, most) : fitting(typed.strip(), before, most);
    }

    /** What is known of them, in their order; whoever was merged since is left out. */
    public List<One> lines(List<Long> ids) {
        mayRead();
        return told(Bulk.of(em), ids);
    }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("people are not for " + who.role());
    }

    /** Whether everyone who fits is found; not while the index is missing or being built. */
    public boolean complete() { return finder.complete(); }

    /** An extension is no part of a number that is looked for; a name or a street beside it is. */
    private List<Long> fitting(String typed, long before, int most) {
        String phone = NUMBER.matcher(typed).matches() ? Phones.e164(typed) : null;
        List<Long> found = finder.people(phone == null ? typed : phone, 0, LOOKED_THROUGH);
        return found.stream().skip(found.indexOf(before) + 1L).limit(most).toList();
    }

    private static List<One> told(Bulk bulk, List<Long> ids) {
        Map<Long, One> told = new HashMap<>();
        Map<Long, Home> homes = new HashMap<>();
        Map<Long, Met> met = new HashMap<>();
        Map<Long, List<Flag.Kind>> flags = new HashMap<>();
        bulk.find(HOMES, ids, row -> homes.put(row.getLong(1), new Home(Residency.valueOf(row.getString(2)), ResidencyEvidence.valueOf(row.getString(3)))));
        bulk.find(KNOWN, ids, row -> met.put(row.getLong(1), new Met(row.getLong(2), given(row.getString(3), row.getString(4), row.getString(5)))));
        bulk.find(FLAGS, ids, row -> flags.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(Flag.Kind.valueOf(row.getString(2))));
        bulk.find("SELECT k.id, k.kind, " + People.NAME + " FROM constituent k WHERE k.merged_into IS NULL AND k.id IN (??)", ids, row -> {
            Home home = homes.getOrDefault(row.getLong(1), Home.UNKNOWN);
            Met times = met.getOrDefault(row.getLong(1), Met.NEVER);
            return told.put(row.getLong(1), new One(row.getLong(1), Kind.valueOf(row.getString(2)), row.getString(3), times.contacts, times.reached, home.residency, home.evidence,
                    flags.getOrDefault(row.getLong(1), List.of())));
        });
        return ids.stream().map(told::get).filter(Objects::nonNull).toList();
    }

    private static List<String> given(String... parts) { return Stream.of(parts).filter(Objects::nonNull).toList(); }
}
