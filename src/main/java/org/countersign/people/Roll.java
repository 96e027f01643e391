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
    public static final int LOOKED_THROUGH = 5_000;
    int furthest = LOOKED_THROUGH;
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
     * @param email one of theirs, as is the phone and the address; null: none is known
     * @param residency null: they signed nothing that says so
     */
    public record One(long id, Kind kind, String name, long contacts, String email, String phone, String address, Residency residency, ResidencyEvidence evidence, List<Flag.Kind> flags) implements Serializable {
        public List<String> reached() { return Stream.of(email, phone, address).filter(Objects::nonNull).toList(); }

        public boolean person() { return kind == Kind.PERSON; }
    }

    /**
     * Numbers of those who fit.
     *
     * @param anew the one after whom the list was to go on is not in it any more, so it begins again
     * @param cut more fit than are looked through, and this is the end of those
     */
    public record Found(List<Long> ids, boolean anew, boolean cut) implements Serializable {
        public static final Found NOBODY = new Found(List.of(), false, false);
    }

    private record Home(Residency residency, ResidencyEvidence evidence) {
        static final Home UNKNOWN = new Home(null, null);
    }

    private record Met(long contacts, String email, String phone, String address) {
        static final Met NEVER = new Met(0, null, null, null);
    }

    /**
     * Whoever was met last first; of those looked for, whoever fits best.
     *
     * @param typed whatever somebody remembers of them; blank: everyone
     * @param before the number of the one after whom the list goes on
     */
    public Found find(String typed, long before, int most) {
        mayRead();
        if (typed != null && !typed.isBlank()) return fitting(typed.strip(), before, most);
        return new Found(Bulk.of(em).read(STANDING, row -> row.getLong(1), before, most), false, false);
    }

    /** Everyone who fits, in the same order, however many. */
    public List<Long> all(String typed) {
        mayRead();
        return typed == null || typed.isBlank() ? Bulk.of(em).read(STANDING, row -> row.getLong(1), Long.MAX_VALUE, Integer.MAX_VALUE) : finder.people(words(typed.strip()), 0, Integer.MAX_VALUE);
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
    private static String words(String typed) {
        String phone = NUMBER.matcher(typed).matches() ? Phones.e164(typed) : null;
        return phone == null ? typed : phone;
    }

    private Found fitting(String typed, long before, int most) {
        List<Long> all = finder.people(words(typed), 0, furthest + 1), looked = all.subList(0, Math.min(all.size(), furthest));
        int at = looked.indexOf(before);
        List<Long> ids = looked.stream().skip(at + 1L).limit(most).toList();
        return new Found(ids, at < 0 && before != Long.MAX_VALUE, all.size() > furthest && at + 1 + ids.size() == furthest);
    }

    private static List<One> told(Bulk bulk, List<Long> ids) {
        Map<Long, One> told = new HashMap<>();
        Map<Long, Home> homes = new HashMap<>();
        Map<Long, Met> met = new HashMap<>();
        Map<Long, List<Flag.Kind>> flags = new HashMap<>();
        bulk.find(HOMES, ids, row -> homes.put(row.getLong(1), new Home(Residency.valueOf(row.getString(2)), ResidencyEvidence.valueOf(row.getString(3)))));
        bulk.find(KNOWN, ids, row -> met.put(row.getLong(1), new Met(row.getLong(2), row.getString(3), row.getString(4), row.getString(5))));
        bulk.find(FLAGS, ids, row -> flags.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(Flag.Kind.valueOf(row.getString(2))));
        bulk.find("SELECT k.id, k.kind, " + People.NAME + " FROM constituent k WHERE k.merged_into IS NULL AND k.id IN (??)", ids, row -> {
            Home home = homes.getOrDefault(row.getLong(1), Home.UNKNOWN);
            Met times = met.getOrDefault(row.getLong(1), Met.NEVER);
            return told.put(row.getLong(1), new One(row.getLong(1), Kind.valueOf(row.getString(2)), row.getString(3), times.contacts, times.email, times.phone, times.address, home.residency, home.evidence,
                    flags.getOrDefault(row.getLong(1), List.of())));
        });
        return ids.stream().map(told::get).filter(Objects::nonNull).toList();
    }
}
