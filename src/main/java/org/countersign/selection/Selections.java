package org.countersign.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.action.Periods;
import org.countersign.city.City;
import org.countersign.constituent.Mergers;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Bulk;
import org.countersign.search.Finder;
import org.countersign.staff.Who;

/** Finds contacts as lists show them, for those who may see personal data: administrators, staff and the program itself. */
@ApplicationScoped
@Transactional
public class Selections {
    /** Beyond so many a list only says that there are more. */
    public static final int COUNTED = 10_000;
    private static final int AT_A_TIME = 900;
    private static final String SIGNED = "SELECT DISTINCT s.constituent_id FROM signer s JOIN constituent k ON k.id = s.constituent_id AND k.kind = 'PERSON' WHERE s.contact_id IN (??)";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject City city;
    @Inject Finder finder;
    @Inject Ordinances ordinances;
    int few = COUNTED;                                                       // so many are sorted sooner than looked for

    /** In the order of the list, whichever way one turns. @param from null: from its beginning @param most nothing is read beyond */
    public List<ContactRow> page(Selection selection, Turn turn, Spot from, int most) {
        boolean known = selection.isAll() || selection.of(Facet.FIND).isPresent();
        return page(selection, turn, from, most, known ? COUNTED + 1 : count(selection, COUNTED + 1));
    }

    /** @param total how many there are, as {@link #count} said of {@link #COUNTED} and one */
    List<ContactRow> page(Selection selection, Turn turn, Spot from, int most, int total) {
        mayRead();
        List<Long> ids = ids(selection, turn, from, most, total <= few);
        if (!turn.forward()) Collections.reverse(ids);
        return ContactRow.read(Bulk.of(em), ids);
    }

    private List<Long> ids(Selection selection, Turn turn, Spot from, int most, boolean few) {
        Conditions conditions = conditions(selection);
        if (selection.of(Facet.FIND).isEmpty()) return listing().page(conditions, few, turn, from, most);
        List<Long> ids = new ArrayList<>();
        wanted(selection).each(turn, from, most, some -> {
            ids.addAll(listing().page(conditions.among(some), true, turn, from, most - ids.size()));
            return ids.size() < most;
        });
        return ids;
    }

    private Listing listing() { return new Listing(Bulk.of(em)); }

    /** With the moments that part the course of the ordinance, where a part of it is asked for; of one that has not come there is nothing. */
    private Conditions conditions(Selection selection) {
        Conditions conditions = new Conditions(selection, city.zone());
        return Stretch.of(selection, this::periods).map(part -> part.come() ? conditions.during(part.first(), part.second()) : conditions.among(List.of())).orElse(conditions);
    }

    private Periods periods(FileNumber number) { return ordinances.byNumber(number).map(found -> found.periods(city.zone())).orElse(Periods.NONE); }

    private Wanted wanted(Selection selection) {
        Wanted wanted = new Wanted(finder, Bulk.of(em), selection, city.zone());
        return Stretch.of(selection, this::periods).map(part -> part.come() ? wanted.during(part.first(), part.second()) : wanted.never()).orElse(wanted);
    }

    /** How many there are, as far as it matters. @param most nothing is counted beyond */
    public int count(Selection selection, int most) {
        mayRead();
        if (selection.of(Facet.FIND).isEmpty()) return listing().count(conditions(selection), most);
        int[] many = {0};
        Conditions conditions = conditions(selection);
        wanted(selection).each(Turn.OLDER, null, most, some -> (many[0] += listing().count(conditions.among(some), most - many[0])) < most);
        return many[0];
    }

    /** When the oldest of them came, where nothing is found by words; empty: there is none. */
    public Optional<Instant> oldest(Selection selection) {
        mayRead();
        return listing().oldest(conditions(selection), COUNTED);
    }

    /** Whether it finds all there is: words do not while the index is missing or being built. */
    public boolean complete(Selection selection) { return selection.of(Facet.FIND).isEmpty() || finder.complete(); }

    /** What the contacts after this number say, oldest number first, so many contacts at a time. */
    public List<ContactLine> lines(Selection selection, long after, int contacts) {
        mayRead();
        List<Long> ids = ids(selection, Turn.NEWER, new Spot(Instant.EPOCH, after), contacts, false);
        return ContactLine.read(Bulk.of(em), conditions(selection), ids, city.zone());
    }

    /** The numbers, ascending, of everyone who signed any of them, each once, as they are counted today: mergers followed, and an organisation is nobody. */
    public long[] people(Selection selection) {
        mayRead();
        Distinct people = new Distinct();
        List<Long> some = ids(selection, Turn.NEWER, new Spot(Instant.EPOCH, 0), AT_A_TIME, false);
        while (!some.isEmpty()) {
            standing(some).forEach(people::add);
            some = ids(selection, Turn.NEWER, new Spot(Instant.EPOCH, some.get(some.size() - 1)), AT_A_TIME, false);
        }
        return people.all();
    }

    private Set<Long> standing(List<Long> contacts) {
        Bulk bulk = Bulk.of(em);
        Set<Long> signed = new HashSet<>(bulk.find(SIGNED, contacts, row -> row.getLong(1)));
        Map<Long, Long> survivors = new Mergers(bulk).survivors(signed);
        return signed.stream().map(one -> survivors.getOrDefault(one, one)).collect(Collectors.toSet());
    }

    /** @throws SecurityException for whoever may not see contacts */
    public void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
    }
}
